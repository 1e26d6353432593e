"""What a user may rely on, whatever stands in a file: the promises of docs/reliability.md."""
