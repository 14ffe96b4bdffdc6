"""`python -m workbench` is `khabar`."""

from workbench.cli import main

# Processes that read and extract for an import begin by importing this file; only the first one is a command.
if __name__ == "__main__":
    main()
