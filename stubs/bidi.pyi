def get_display(
    str_or_bytes: str,
    encoding: str = ...,
    base_dir: str | None = ...,
    debug: bool = ...,
) -> str: ...
def get_base_level(text: str) -> int: ...
