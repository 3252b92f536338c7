"""Products of matrices, nearly half of the parser's time: by numpy's library, which knows more processors than the parser's own.

On a processor that it does not know, the parser's own library (BLIS) falls back to a routine that takes three times as
long. The two round differently in the last bit; of 450,000 words of news no tag, label, head or name came out another.
"""

from __future__ import annotations

import functools
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from threadpoolctl import ThreadpoolController


def use_numpy(model: Language) -> None:
    """Let all parts of a spaCy pipeline multiply by numpy."""
    from thinc.api import Model, NumpyOps

    ops = NumpyOps(use_blis=False)
    for _, component in model.pipeline:
        network = getattr(component, "model", None)
        for node in network.walk() if isinstance(network, Model) else ():
            node.ops = ops


def one_thread() -> AbstractContextManager[object]:
    """Numpy multiplies in one thread until this is left: many processes may run at once, and threads would round by their number."""
    limited: AbstractContextManager[object] = _threads().limit(limits=1, user_api="blas")
    return limited


@functools.cache
def _threads() -> ThreadpoolController:
    from threadpoolctl import ThreadpoolController

    return ThreadpoolController()
