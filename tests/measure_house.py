"""Print the sizes we steer by: functions, files, and the share of tests."""

import ast
import statistics
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
APPS = ("config", "cases", "complaints", "reception")


def sources(*folders: str) -> list[Path]:
    """Python files of the folders, without migrations."""
    return [
        path
        for folder in folders
        for path in sorted((ROOT / folder).rglob("*.py"))
        if "migrations" not in path.parts
    ]


def functions(path: Path) -> list[ast.FunctionDef]:
    """Every function of a file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


def length(node: ast.AST) -> int:
    """Lines of a function, its docstring not counted."""
    body = node.body
    first = body[0]
    skipped = 0
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
        skipped = first.end_lineno - first.lineno + 1
    return node.end_lineno - node.lineno + 1 - skipped


def main() -> None:
    code = sources(*APPS)
    sizes = sorted(length(node) for path in code for node in functions(path))
    files = sorted(len(path.read_text(encoding="utf-8").splitlines()) for path in code)
    tests = sum(len(p.read_text(encoding="utf-8").splitlines()) for p in sources("tests"))
    print(
        f"functions: median {statistics.median(sizes):.0f}, "
        f"p95 {sizes[int(len(sizes) * 0.95)]}, longest {sizes[-1]}; "
        f"files: p95 {files[int(len(files) * 0.95)]}, longest {files[-1]}; "
        f"tests {tests / sum(files):.2f} times the code"
    )


if __name__ == "__main__":
    main()
