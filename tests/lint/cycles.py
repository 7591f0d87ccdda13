"""No header includes itself by way of others."""

import os

from source_tree import sources


def _graph(root):
    files = {str(source.path): source for source in sources(root)}
    graph = {}
    for path, source in files.items():
        targets = set()
        for include in source.includes():
            beside = os.path.normpath(source.path.parent / include.path)
            for candidate in (f"include/{include.path}", f"src/{include.path}", beside):
                if candidate in files:
                    targets.add(candidate)
        graph[path] = sorted(targets)
    return graph


def problems(root):
    graph = _graph(root)
    state = {}  # absent = new, 1 = on the path, 2 = done
    found = []

    def visit(node, path):
        state[node] = 1
        for target in graph[node]:
            if state.get(target) == 1:
                found.append(" -> ".join(path[path.index(target):] + [target]))
            elif target not in state:
                visit(target, path + [target])
        state[node] = 2

    for node in sorted(graph):
        if node not in state:
            visit(node, [node])
    return found
