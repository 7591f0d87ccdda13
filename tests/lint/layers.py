"""Includes go only downwards: which room may use which (docs/architecture.md)."""

import re

from source_tree import sources

CORE = {"base", "domain", "reference"}
MAY_USE = {
    "base": set(),
    "domain": {"base"},
    "reference": {"base", "domain"},
    "engine": CORE,
    "store": {"base", "domain"},
    "exchange": {"base", "domain"},
    "text": {"base", "domain"},
    "services": CORE | {"engine", "store", "exchange"},
    "charts": {"base", "domain", "text"},
    "report": CORE | {"services", "charts", "text"},
    "cli": CORE | {"services", "text", "report"},
    "ui": CORE | {"services", "charts", "text", "report"},
    "app": {"base", "text", "ui"},
}
# Results that `services` hands out; the rooms above may name their types, and nothing else of engine and exchange.
RESULT_HEADERS = {
    "parkcarbon/engine/flows/balance_sheets.hpp",
    "parkcarbon/engine/flows/embodied_carbon.hpp",
    "parkcarbon/engine/flows/finding_codes.hpp",
    "parkcarbon/engine/flows/flow_account.hpp",
    "parkcarbon/engine/flows/flow_book.hpp",
    "parkcarbon/engine/flows/flow_review.hpp",
    "parkcarbon/engine/flows/footprint.hpp",
    "parkcarbon/engine/flows/heat_cascade.hpp",
    "parkcarbon/engine/flows/losses.hpp",
    "parkcarbon/engine/flows/material_flow_cost.hpp",
    "parkcarbon/engine/flows/network_indicators.hpp",
    "parkcarbon/engine/flows/network_statistics.hpp",
    "parkcarbon/engine/flows/official_tables.hpp",
    "parkcarbon/engine/flows/project_system.hpp",
    "parkcarbon/engine/flows/proportional_sharing.hpp",
    "parkcarbon/engine/flows/reconciliation.hpp",
    "parkcarbon/engine/flows/system.hpp",
    "parkcarbon/engine/indicators/composite_score.hpp",
    "parkcarbon/engine/indicators/control_class.hpp",
    "parkcarbon/engine/indicators/finding_codes.hpp",
    "parkcarbon/engine/indicators/formula.hpp",
    "parkcarbon/engine/indicators/gap_matrix.hpp",
    "parkcarbon/engine/indicators/peer_comparison.hpp",
    "parkcarbon/engine/indicators/scheme.hpp",
    "parkcarbon/engine/indicators/scheme_result.hpp",
    "parkcarbon/engine/indicators/threshold.hpp",
    "parkcarbon/engine/indicators/variables.hpp",
    "parkcarbon/engine/inventory/data_basis.hpp",
    "parkcarbon/engine/inventory/explanation.hpp",
    "parkcarbon/engine/inventory/finding_codes.hpp",  # what the findings of a result are called
    "parkcarbon/engine/inventory/inventory.hpp",
    "parkcarbon/engine/inventory/method_catalogue.hpp",
    "parkcarbon/engine/inventory/trial.hpp",
    "parkcarbon/engine/pollutants/co_control.hpp",
    "parkcarbon/engine/pollutants/pollutant_account.hpp",
    "parkcarbon/engine/pollutants/pollution_tax.hpp",
    "parkcarbon/engine/trends/abatement_cost.hpp",
    "parkcarbon/engine/trends/decomposition.hpp",
    "parkcarbon/engine/trends/decoupling.hpp",
    "parkcarbon/engine/trends/mann_kendall.hpp",
    "parkcarbon/engine/uncertainty/uncertainty_result.hpp",
    "parkcarbon/engine/workflow/acceptance.hpp",
    "parkcarbon/engine/workflow/business_models.hpp",
    "parkcarbon/engine/workflow/check_codes.hpp",
    "parkcarbon/engine/workflow/cycle.hpp",
    "parkcarbon/engine/workflow/gate_codes.hpp",
    "parkcarbon/engine/workflow/schedule.hpp",
    "parkcarbon/engine/workflow/scoring.hpp",
    "parkcarbon/engine/workflow/step_list.hpp",
    "parkcarbon/engine/workflow/workbench.hpp",
    "parkcarbon/exchange/import_report.hpp",
}
ABOVE_SERVICES = {"report", "cli", "ui"}
QT_ROOMS = {"charts", "report", "cli", "ui", "app"}
QT_BRIDGE = "include/parkcarbon/text/qt.hpp"
QT_HEADER = re.compile(r"^(Q[A-Za-z0-9]+|Qt[A-Z]\w*/\w+|qcustomplot\.h)$")
HEAVY_HEADER = re.compile(r"^(nlohmann/|sqlite3\.h|SQLiteCpp/|Eigen/|udunits2\.h)")
OWNERS = {  # third-party headers that belong to one room
    re.compile(r"^(sqlite3\.h|SQLiteCpp/)"): "store",
    re.compile(r"^udunits2\.h"): "domain",
    re.compile(r"^Eigen/"): "engine",
}


def _room_of(include, includer):
    match = re.match(r"parkcarbon/(\w+)/", include.path)
    if match:
        return match.group(1)
    match = re.match(r"(?:\.\./)*(\w+)/", include.path) if include.quoted else None
    return match.group(1) if match and match.group(1) in MAY_USE else includer


def _problem(source, include):
    room = source.room
    target = _room_of(include, room)
    allowed = target == room or target in MAY_USE[room]
    if not allowed and not (room in ABOVE_SERVICES and include.path in RESULT_HEADERS):
        return f"room `{room}` may not use `{target}` ({include.path})"
    if target != room and include.quoted:
        return f"private header of another room ({include.path})"
    if QT_HEADER.match(include.path) and room not in QT_ROOMS and str(source.path) != QT_BRIDGE:
        return f"room `{room}` knows nothing of Qt ({include.path})"
    if str(source.path) != QT_BRIDGE and include.path == "parkcarbon/text/qt.hpp" and room not in QT_ROOMS:
        return f"room `{room}` knows nothing of Qt ({include.path})"
    if HEAVY_HEADER.match(include.path) and source.is_public_header:
        return f"heavy header in a public header ({include.path})"
    for pattern, owner in OWNERS.items():
        if pattern.match(include.path) and room != owner:
            return f"only room `{owner}` may use {include.path}"
    return None


def problems(root):
    found = []
    for source in sources(root):
        if source.room not in MAY_USE:
            found.append(source.at(1, f"`{source.room}` is not a room of the house"))
            continue
        for include in source.includes():
            problem = _problem(source, include)
            if problem:
                found.append(source.at(include.line, problem))
    return found
