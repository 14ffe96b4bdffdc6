"""What the extraction knows of words: tables, forms by programme, the map, and rules with their examples."""
