package dev.migrations.autoconfigure;

import java.util.List;

import dev.migrations.script.JavaRevisionSource;
import dev.migrations.script.RevisionFileIndex;
import dev.migrations.script.RevisionSource;
import dev.migrations.script.SqlRevisionSource;
import org.springframework.aot.AotDetector;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternUtils;

/**
 * Where a service looks for its revisions. One that was processed ahead of time does not
 * search the class path: it has the index that was written then.
 *
 * @param resources resolves locations
 */
record RevisionSearch(ResourcePatternResolver resources) {

	RevisionSearch(ResourceLoader resourceLoader) {
		this(ResourcePatternUtils.getResourcePatternResolver(resourceLoader));
	}

	/** The revisions in SQL that are in locations. */
	RevisionSource in(List<String> locations) {
		return new SqlRevisionSource(locations, this.resources, index());
	}

	/** The revisions in Java that are in packages, and in the packages in them. */
	RevisionSource inPackages(List<String> packages, Environment environment) {
		return new JavaRevisionSource(packages, this.resources, index(), environment);
	}

	private RevisionFileIndex index() {
		return AotDetector.useGeneratedArtifacts() ? RevisionFileIndex.read(this.resources) : RevisionFileIndex.NONE;
	}

}
