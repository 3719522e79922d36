#!/bin/sh
# Runs a command of Migrations with the service's own settings:
#   ./migrate.sh upgrade head
# It takes the packaged service. Where that is not built, or older than the sources, Maven compiles and runs the service
# from its class path, and then every failure ends with 1. Revisions are read from the sources either way.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
jar=${MIGRATIONS_JAR:-}
newer=
if [ -z "$jar" ]; then
	for candidate in "$here"/target/*.jar "$here"/build/libs/*.jar; do
		case $candidate in
			*-sources.jar | *-javadoc.jar | *-tests.jar | *-plain.jar) continue ;;
		esac
		if [ -f "$candidate" ] && { [ -z "$jar" ] || [ "$candidate" -nt "$jar" ]; }; then
			jar=$candidate
		fi
	done
	if [ -n "$jar" ] && [ -d "$here/src/main" ]; then
		newer=$(find "$here/src/main" -path '*/resources/migrations' -prune -o -type f -newer "$jar" -print | head -n 1)
	fi
fi
cd "$here"
if [ -f pom.xml ] && { [ -z "$jar" ] || [ -n "$newer" ]; }; then
	arguments=migrations
	for argument in "$@"; do
		case $argument in
			*[\ \"\'\\]*) arguments="$arguments \"$(printf %s "$argument" | sed 's/[\\"]/\\&/g')\"" ;;
			*) arguments="$arguments $argument" ;;
		esac
	done
	maven=mvn
	if [ -x ./mvnw ]; then
		maven=./mvnw
	fi
	exec "$maven" -q compile spring-boot:run -Dspring-boot.run.workingDirectory="$here" \
		-Dspring-boot.run.arguments="$arguments"
fi
if [ -z "$jar" ]; then
	echo "migrate.sh: there is no jar in $here/target or $here/build/libs: build the service first, or set MIGRATIONS_JAR" >&2
	exit 1
fi
if [ -n "$newer" ]; then
	echo "migrate.sh: $jar is older than $newer: build the service again for what has changed" >&2
fi
# Most commands are over before a second compiler would pay off.
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:TieredStopAtLevel=1 ${MIGRATIONS_JAVA_OPTS:-} -jar "$jar" migrations "$@"
