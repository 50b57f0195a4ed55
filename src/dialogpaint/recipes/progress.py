"""Telling people how far a long job is."""

from collections.abc import Callable


class progress:
    """A progress bar on standard error; the value of the `with` moves it on by one."""

    def __init__(self, what: str, total: int) -> None:
        from rich.console import Console
        from rich.progress import Progress

        self.bar = Progress(console=Console(stderr=True), transient=True)
        self.what, self.total = what, total

    def __enter__(self) -> Callable[[], None]:
        self.bar.start()
        task = self.bar.add_task(self.what, total=self.total)
        return lambda: self.bar.advance(task)

    def __exit__(self, *_: object) -> None:
        self.bar.stop()
