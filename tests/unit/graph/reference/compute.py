"""Reference values for tests/unit/graph, computed once by other people's code.

Needs networkx 2.8 and python-igraph 0.10; the tests need neither, they read the
JSON beside this file. Run: python3 compute.py
"""
import json
import math
from functools import reduce

import igraph
import networkx as nx
from networkx.algorithms import bipartite

FOLDER = __file__.rsplit("/", 1)[0]


def plain(value):
    return None if isinstance(value, float) and not math.isfinite(value) else value


def column(graph, values):
    return [plain(values[node]) for node in graph]


def undirected(graph):
    """The same graph with nodes 0, 1, 2 … and simple ties."""
    simple = nx.Graph()
    names = list(graph)
    simple.add_nodes_from(range(len(names)))
    place = {name: index for index, name in enumerate(names)}
    for a, b, data in graph.edges(data=True):
        if a != b:
            simple.add_edge(place[a], place[b], weight=data.get("weight", 1))
    return simple, [str(name) for name in names]


def with_lengths(graph):
    """Lengths 1/weight, scaled to whole numbers so that equal ways are found equal."""
    weights = {data["weight"] for _, _, data in graph.edges(data=True)}
    scale = reduce(lambda a, b: a * b // math.gcd(a, b), (int(w) for w in weights), 1)
    for _, _, data in graph.edges(data=True):
        data["length"] = scale // int(data["weight"])
    return scale


def measures(graph):
    ig = igraph.Graph(n=len(graph), edges=list(graph.edges()))
    largest = graph.subgraph(max(nx.connected_components(graph), key=len))
    values = {
        "degree": [degree for _, degree in graph.degree()],
        "strength": [strength for _, strength in graph.degree(weight="weight")],
        "betweenness": column(graph, nx.betweenness_centrality(graph, normalized=False)),
        "closeness": column(graph, nx.closeness_centrality(graph)),
        "harmonic": column(graph, nx.harmonic_centrality(graph)),
        "pageRank": column(graph, nx.pagerank(graph, weight=None, tol=1e-15, max_iter=10000)),
        "core": column(graph, nx.core_number(graph)),
        "constraint": column(graph, nx.constraint(graph)),
        "effectiveSize": column(graph, nx.effective_size(graph)),
        "clustering": column(graph, nx.clustering(graph)),
    }
    if nx.is_connected(graph):
        values["eigenvector"] = column(graph, nx.eigenvector_centrality(graph, tol=1e-15, max_iter=100000))
    whole = {
        "density": nx.density(graph),
        "components": nx.number_connected_components(graph),
        "averageClustering": nx.average_clustering(graph),
        "transitivity": nx.transitivity(graph),
        "diameter": nx.diameter(largest),
        "degreeAssortativity": plain(float(nx.degree_assortativity_coefficient(graph))),
    }
    weighted = None
    if any(data["weight"] != 1 for _, _, data in graph.edges(data=True)):
        scale = with_lengths(graph)
        weighted = {
            "betweenness": column(graph, nx.betweenness_centrality(graph, normalized=False, weight="length")),
            "closeness": [v * scale for v in column(graph, nx.closeness_centrality(graph, distance="length"))],
            "harmonic": [v * scale for v in column(graph, nx.harmonic_centrality(graph, distance="length"))],
            "pageRank": column(graph, nx.pagerank(graph, weight="weight", tol=1e-15, max_iter=10000)),
            "constraint": column(graph, nx.constraint(graph, weight="weight")),
            "effectiveSize": column(graph, nx.effective_size(graph, weight="weight")),
            "eigenvector": column(graph, nx.eigenvector_centrality(graph, weight="weight", tol=1e-15, max_iter=100000)),
        }
    best = max(
        ig.community_leiden(objective_function="modularity", n_iterations=-1).modularity for _ in range(50)
    )
    return {
        "nodes": values,
        "graph": whole,
        "weighted": weighted,
        "articulationPoints": sorted(nx.articulation_points(graph)),
        "bridges": sorted(sorted(bridge) for bridge in nx.bridges(graph)),
        "igraph": {
            "betweenness": ig.betweenness(),
            "constraint": [plain(v) for v in ig.constraint()],
            "bestModularity": best,
        },
    }


def groups(graph, labels):
    """Figures that depend on groups, with networkx."""
    kinds = sorted(set(labels))
    for node, label in zip(graph, labels):
        graph.nodes[node]["group"] = label
    partition = [{n for n, l in zip(graph, labels) if l == kind} for kind in kinds]
    inside = sum(1 for a, b in graph.edges() if labels[a] == labels[b])
    ties = graph.number_of_edges()
    return {
        "of": [kinds.index(label) for label in labels],
        "assortativity": nx.attribute_assortativity_coefficient(graph, "group"),
        "mixing": nx.attribute_mixing_matrix(
            graph, "group", mapping={k: i for i, k in enumerate(kinds)}, normalized=False
        ).tolist(),
        "modularity": nx.algorithms.community.modularity(graph, partition, weight=None),
        "eiIndex": (ties - 2 * inside) / ties,
    }


def network(graph, source, labels=None):
    simple, names = undirected(graph)
    result = {
        "source": source,
        "names": names,
        "edges": [[a, b, data["weight"]] for a, b, data in simple.edges(data=True)],
        **measures(simple),
    }
    if labels:
        result["groups"] = groups(simple, labels)
    return result


def two_mode():
    graph = nx.davis_southern_women_graph()
    members, events = graph.graph["top"], graph.graph["bottom"]
    projected = bipartite.collaboration_weighted_projected_graph(graph, members)
    degree = bipartite.degree_centrality(graph, members)
    between = bipartite.betweenness_centrality(graph, members)
    close = bipartite.closeness_centrality(graph, members)
    return {
        "source": "A. Davis, B. B. Gardner and M. R. Gardner, Deep South, 1941; networkx",
        "members": members,
        "events": events,
        "attendances": [
            [members.index(a), events.index(b)] if a in members else [members.index(b), events.index(a)]
            for a, b in graph.edges()
        ],
        "projection": [
            [min(members.index(a), members.index(b)), max(members.index(a), members.index(b)), d["weight"]]
            for a, b, d in projected.edges(data=True)
        ],
        "density": bipartite.density(graph, members),
        "robinsAlexander": bipartite.robins_alexander_clustering(graph),
        "degree": [degree[n] for n in members + events],
        "betweenness": [between[n] for n in members + events],
        "closeness": [close[n] for n in members + events],
        "latapy": [bipartite.latapy_clustering(graph)[n] for n in members + events],
    }


def write(name, value):
    with open(f"{FOLDER}/{name}.json", "w") as file:
        json.dump(value, file, separators=(",", ":"), ensure_ascii=False)
        file.write("\n")


karate = nx.karate_club_graph()
clubs = [karate.nodes[n]["club"] for n in karate]
florentine = nx.florentine_families_graph()
write("karate", network(karate, "W. W. Zachary, An information flow model for conflict and fission in small groups, 1977; networkx", clubs))
write("florentine", network(florentine, "J. F. Padgett and C. K. Ansell, Robust action and the rise of the Medici, 1993; networkx"))
write("les-miserables", network(nx.les_miserables_graph(), "D. E. Knuth, The Stanford GraphBase, 1993; networkx"))
write("kite", network(nx.krackhardt_kite_graph(), "D. Krackhardt, Assessing the political landscape, Administrative Science Quarterly 35, 1990; networkx"))
apart = nx.disjoint_union_all([florentine, nx.krackhardt_kite_graph(), nx.star_graph(4), nx.path_graph(5), nx.empty_graph(2)])
write("apart", network(apart, "Padgett's families, Krackhardt's kite, a star, a path and two alone, side by side"))
write("southern-women", two_mode())
