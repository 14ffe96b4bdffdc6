# The two commands of the README are `make run` and `make test`; both set up what they need.

PYTHON ?= python3
BIN := .venv/bin
EXAMPLE ?= Example.khabar

.PHONY: help setup run test check score pictures tr clean

help:
	@echo "make run       open the example project (without a display: do the same work and print it)"
	@echo "make test      run the tests, offscreen and without a network"
	@echo "make check     ruff, mypy and the architecture laws"
	@echo "make score     print all figures of quality that can be measured here"
	@echo "make pictures  draw every screen into build/pictures, and those of the documents into docs/pictures"
	@echo "make tr        collect the interface's words for translation and compile them"
	@echo "make setup     make .venv from requirements.lock (the others do it by themselves)"
	@echo "make clean     remove what was made, the example project apart"

setup:
	@$(PYTHON) tools/setup.py

run: setup
	@$(BIN)/khabar demo --window "$(EXAMPLE)"

test: setup
	@$(BIN)/pytest -q -n auto

check: setup
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/pytest -q tests/test_architecture.py

score: setup
	@$(BIN)/python -m bench.score

pictures: setup
	@$(BIN)/python tools/pictures.py

tr: setup
	@$(BIN)/python tools/translate.py

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
