"""Which article of Luật Tố cáo and of its decree each letter of a denunciation cites.

Nghị định 31/2019/NĐ-CP prints them in its forms (Mẫu số 01, 04, 07); a letter of the house cites
the article on which it is written. Until 2018 the law of 2011 is cited without an article.
"""

#: form → article of Luật Tố cáo 2018, article of Nghị định 31/2019/NĐ-CP; no decree where None.
ARTICLES: dict[str, tuple[str, str | None]] = {
    "TC-01": ("Điều 30 của ", "Điều 3 "),
    "TC-04": ("Điều 29 ", "Điều 9 "),
    "TC-07": ("", ""),
    "TC-22": ("Điều 31 ", "Điều 10 "),
    "TC-23": ("Điều 34 ", None),
    "TC-23b": ("khoản 2 Điều 34 ", None),
    "TC-24": ("khoản 3 Điều 35 ", None),
    "TC-25": ("Điều 36 ", "Điều 18 "),
    "TC-25b": ("khoản 1 Điều 27 và khoản 2 Điều 36 ", None),
    "TC-25c": ("Điều 36 ", "Điều 18 "),
    "TC-26d": ("Điều 40 ", "Điều 6 "),
    "TC-28": ("Điều 51 và Điều 52 ", None),
    "TC-28b": ("khoản 1 Điều 54 ", None),
    "TC-28c": ("khoản 2 Điều 54 ", None),
    "TC-28d": ("khoản 3 Điều 51 ", None),
    "TC-28e": ("khoản 1 Điều 51 ", "Điều 7 "),
    "TC-29": ("Điều 11 ", "Điều 13 "),
    "TC-29b": ("Điều 11 ", "Điều 12 "),
    "TC-29c": ("Điều 11 ", "Điều 11 "),
    "TC-30": ("Điều 25 ", "Điều 20 "),
}
#: The decisions, which cite the powers of the office too.
DECISIONS = ("TC-01", "TC-04", "TC-07", "TC-22", "TC-23", "TC-23b", "TC-25c", "TC-28", "TC-28b",
             "TC-28c")  # fmt: skip
ALL = tuple(ARTICLES)


def citing_law() -> list[tuple[str, tuple[str, ...]]]:
    """Each article of the law with the forms that cite it."""
    return _grouped({code: law for code, (law, _) in ARTICLES.items()})


def citing_decree() -> list[tuple[str, tuple[str, ...]]]:
    """Each article of the decree with the forms that cite it."""
    return _grouped({code: decree for code, (_, decree) in ARTICLES.items() if decree is not None})


def _grouped(cited: dict[str, str]) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (article, tuple(code for code, one in cited.items() if one == article))
        for article in dict.fromkeys(cited.values())
    ]
