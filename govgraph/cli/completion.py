"""``govgraph completion``: what makes the shell complete commands, rules and names."""

from __future__ import annotations

import click

from govgraph.cli.program.streams import put

_EPILOG = """\b
Examples, for the present shell:
  eval "$(govgraph completion bash)"
  eval "$(govgraph completion zsh)"
  govgraph completion fish | source

Put the same line into ~/.bashrc, ~/.zshrc or ~/.config/fish/config.fish to keep it.
"""


@click.command(epilog=_EPILOG)
@click.argument("shell", type=click.Choice(("bash", "zsh", "fish")))
def command(shell: str) -> None:
    """Print what makes the shell complete commands, rules and names."""
    from click.shell_completion import get_completion_class

    from govgraph.cli.program.group import program

    kind = get_completion_class(shell)
    assert kind is not None
    made = kind(program, {}, "govgraph", "_GOVGRAPH_COMPLETE")
    # Not made.source(): that starts a shell, only to ask for its version.
    put(made.source_template % made.source_vars())
