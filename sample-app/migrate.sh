#!/bin/sh
# Runs a command of Migrations with the service's own settings:
#   ./migrate.sh upgrade head
# It takes the packaged service. Where that is not built, or older than the sources, Maven compiles and runs the service
# from its class path, and then every failure ends with 1. Revisions are read from the sources either way.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
jar=${MIGRATIONS_JAR:-}
if [ -z "$jar" ]; then
	for candidate in "$here"/target/*.jar; do
		case $candidate in
			*-sources.jar | *-javadoc.jar | *-tests.jar | *-plain.jar) continue ;;
		esac
		if [ -f "$candidate" ] && { [ -z "$jar" ] || [ "$candidate" -nt "$jar" ]; }; then
			jar=$candidate
		fi
	done
	if [ -n "$jar" ] &&
		[ -n "$(find "$here/src/main" -path '*/resources/migrations' -prune -o -type f -newer "$jar" -print | head -n 1)" ]; then
		jar=
	fi
fi
cd "$here"
if [ -n "$jar" ]; then
	# Most commands are over before a second compiler would pay off.
	exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:TieredStopAtLevel=1 ${MIGRATIONS_JAVA_OPTS:-} -jar "$jar" migrations "$@"
fi
arguments=migrations
for argument in "$@"; do
	case $argument in
		*[\ \"\'\\]*) arguments="$arguments \"$(printf %s "$argument" | sed 's/[\\"]/\\&/g')\"" ;;
		*) arguments="$arguments $argument" ;;
	esac
done
exec mvn -q -f ../pom.xml -pl sample-app -am compile spring-boot:run -Dspring-boot.run.workingDirectory="$here" \
	-Dspring-boot.run.arguments="$arguments"
