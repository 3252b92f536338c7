"""What an element of a page says it is: by its tag, and by the names that its makers gave it.

Class names are free, but news sites and their systems call the same things by the same few words; the words here are
those of the common content systems and of the main European languages.
"""

from __future__ import annotations

import functools
import re
from typing import Final

Role = str
"""One of the names of `ROLES`."""

_TAGS: Final = {
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "li": "item", "dd": "item", "dt": "item", "td": "cell", "th": "cell", "blockquote": "quote", "figcaption": "caption",
    "nav": "navigation", "menu": "navigation", "footer": "footer", "aside": "aside", "form": "form", "button": "form",
    "header": "header", "article": "article", "address": "byline", "caption": "caption", "p": "paragraph", "pre": "paragraph",
    "figure": "figure", "amp-carousel": "figure",
}  # fmt: skip

_NAMED: Final = (
    ("body", r"article-?body|story-?body|entry-content|post-?content|article-?content|article-?text|story-?content|story-?text"
             r"|post-?body|body-?(?:content|copy|text)|articulo-cuerpo|main-?content|content-?body|article-?main"),
    ("embed", r"twitter-(?:tweet|video)|instagram-media|tiktok-embed|fb-post|embed"),
    ("caption", r"caption|credits?|image-desc|photo-?desc|media-?desc|bildunterschrift|bildtext|legende|pie-de-foto|didascalia"),
    ("related", r"related|recommend\w*|recirc\w*|more-?(?:stories|news|from|on|articles|coverage|like|in)|read-?(?:more|next|also|on|this)"
                r"|also-?read|see-?also|further|you-?(?:may|might)|might-?like|teasers?|trending|trends?|popular|most-?(?:read|viewed|popular|shared)"
                r"|latest|top-?stories|next-?(?:article|post|story)|prev\w*-?(?:article|post|story)|post-?navigation|nav-?links|outbrain|taboola"
                r"|revcontent|zergnet|mgid|suggest\w*|similar|relacionad\w*|verwandt\w*|weiterlesen|a-?lire|lire-aussi|leggi-anche|mehr-zum|story-?links?"),
    ("share", r"shar(?:e|ing|es|er)|social|addthis|addtoany|follow-?(?:us|me|buttons?)|a2a|jp-relatedposts|sharedaddy|print-?(?:link|button)"),
    ("newsletter", r"newsletters?|sign-?up|subscri\w+|opt-?in|mailchimp|mc-?embed\w*|paywall|donat\w+|member(?:ship)?|regwall|piano|abo|cta|call-to-action"),
    ("advert", r"ads?|advert\w*|adv|sponsor\w*|promo\w*|banners?|dfp|gpt|affiliate\w*|commercial|anzeige|werbung|publicidad|publicite|pub"),
    ("comments", r"comments?|commentlist|disqus\w*|respond|repl(?:y|ies)|discussion|kommentare?|comentarios?|commentaires?|livefyre"),
    ("tags", r"tags?|tag-?(?:list|links|cloud)|topics?|keywords?|categor(?:y|ies)|cat-?links|post-?categories|schlagw\w+|etiquetas"),
    ("byline", r"by-?line|authors?|author-?(?:bio|info|name|box)|contributors?|about-?the-?author|bio|vcard|autor\w*|auteur|posted-?(?:on|by)|entry-?meta"
               r"|post-?meta|article-?meta|story-?meta|meta|date|datetime|time-?stamp|pub-?date|published|publish-?date|updated"),
    ("header", r"kicker|eyebrow|rubric|head-?line|entry-title|post-?title|article-?title|standfirst|dek|sub-?head-?line|deck|article-?header|post-?header|entry-header"),
    ("navigation", r"nav(?:igation|bar)?|menu|breadcrumbs?|pagination|pager|skip-?(?:link|to)|toc|table-of-contents|jump"),
    ("aside", r"side-?bar\w*|widgets?|rail|right-?col\w*|secondary|complementary|pull-?quotes?|info-?box|fact-?box|modal|popup|pop-?up|overlay|lightbox|tooltip"),
    ("footer", r"footer|foot|colophon|copyright|disclaimer|legal|correction|editors?-?note|endnote|article-?end"),
    ("cookie", r"cookies?|consent|gdpr|cmp|privacy"),
    ("figure", r"gallery|slideshow|carousel|photo|video|player|media|image|figure"),
)  # fmt: skip

ROLES: Final = tuple(dict.fromkeys([*_TAGS.values(), *(role for role, _ in _NAMED)]))

_PATTERNS: Final = [(role, re.compile(rf"(?<![a-z])(?:{names})(?![a-z])")) for role, names in _NAMED]
_HUMP: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")


@functools.lru_cache(maxsize=8192)
def roles_of(tag: str, names: str) -> tuple[Role, ...]:
    """The roles of an element with this tag and these names (its class, id, role and itemprop).

    >>> roles_of("aside", "RelatedLinks")
    ('aside', 'related')
    """
    own = (_TAGS[tag],) if tag in _TAGS else ()
    if not names:
        return own
    spelt = _HUMP.sub("-", names).replace("_", "-").lower()
    named = (role for role, pattern in _PATTERNS if pattern.search(spelt))
    return tuple(dict.fromkeys([*own, *named]))
