"""Who says so: frames of saying, the chain from the source to the page, and how much of it is affirmed."""
