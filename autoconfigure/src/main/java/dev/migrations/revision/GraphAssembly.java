package dev.migrations.revision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * From headers to what a graph is made of, or to everything that is wrong with them.
 */
final class GraphAssembly {

	private final GraphParts parts;

	/**
	 * Assemble a graph.
	 * @param headers the headers, in any order
	 * @throws InvalidRevisionsException naming all that is wrong
	 */
	GraphAssembly(Collection<RevisionHeader> headers) {
		List<RevisionProblem> problems = new ArrayList<>();
		NameAssembly names = new NameAssembly(headers, problems);
		EdgeAssembly edges = new EdgeAssembly(names, problems);
		Topology topology = new Topology(edges.parents(), edges.dependencies());
		new CycleAssembly(names.headers(), topology).addTo(problems);
		if (!problems.isEmpty()) {
			throw new InvalidRevisionsException(problems);
		}
		this.parts = GraphParts.of(new RevisionIndex(names.headers(), names.names()), topology);
	}

	/**
	 * What the graph is made of.
	 */
	GraphParts parts() {
		return this.parts;
	}

}
