#!/bin/sh
# Runs a command of Migrations with the service's own settings:
#   ./migrate.sh upgrade head
# The service has to be packaged; revisions are read from the sources, so a new one needs no build.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
jar=${MIGRATIONS_JAR:-}
if [ -z "$jar" ]; then
	for candidate in "$here"/target/*.jar "$here"/build/libs/*.jar; do
		case $candidate in
			*-sources.jar | *-javadoc.jar | *-tests.jar | *-plain.jar) continue ;;
		esac
		if [ -f "$candidate" ] && { [ -z "$jar" ] || [ "$candidate" -nt "$jar" ]; }; then
			jar=$candidate
		fi
	done
fi
if [ -z "$jar" ]; then
	echo "migrate.sh: there is no jar in $here/target or $here/build/libs: build the service first, or set MIGRATIONS_JAR" >&2
	exit 1
fi
cd "$here"
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" ${MIGRATIONS_JAVA_OPTS:-} -jar "$jar" migrations "$@"
