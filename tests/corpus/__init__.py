"""The regression corpus: reports with what a careful reader takes out of them."""
