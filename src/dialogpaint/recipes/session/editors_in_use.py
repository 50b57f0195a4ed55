"""The editors a session works with: each method's is loaded when it is first asked for."""

from collections.abc import Callable

from dialogpaint.core.editing import Editor
from dialogpaint.core.errors import BadInput
from dialogpaint.recipes.session.turn import EditSettings


class EditorsInUse:
    """Editors by method."""

    def __init__(
        self,
        editors: dict[str, Editor],
        load: Callable[[str], Editor] | None = None,
        checked: Callable[[Editor, int], Editor] | None = None,
    ) -> None:
        """editors: those at hand. load: gives another method's. checked: makes of an editor one that judges its work
        and tries so often."""
        self._editors = editors
        self._load = load
        self._checked = checked

    def for_settings(self, settings: EditSettings) -> Editor:
        """Raises BadInput for a method or a number of attempts that this session does not have."""
        editor = self._of(settings.method)
        if self._checked is not None:
            return self._checked(editor, settings.best_of)
        if settings.best_of > 1:
            raise BadInput("this session's editor cannot judge its own edits. Leave best of at 1.")
        return editor

    def _of(self, method: str) -> Editor:
        if method not in self._editors:
            if self._load is None:
                raise BadInput(f"this session cannot use the method {method!r}. Use {', '.join(self._editors)}.")
            self._editors[method] = self._load(method)
        return self._editors[method]
