"""The screen where a report is read beside its claims, and the claims are decided."""
