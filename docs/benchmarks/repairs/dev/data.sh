# YAML, JSON and makefiles; Kotlin with Maven.

case_make_spaces_for_tab() {
    describe Make make missing-separator fix
    needs make
    build 'make all'
    behaviour 'make -s all && grep -qx "generated" build/page && test -e build/index'
    readme pages 'Generates pages.'
    file .gitignore <<<build
    file Makefile <<'E'
all: build/page

build/page: page.in
	mkdir -p build
	sed 's/@state@/generated/' page.in >$@

clean:
	rm -rf build
E
    file page.in <<<@state@
    green 'Generate a page'
    swap Makefile 'all: build/page
' 'all: build/page build/index

build/index: build/page
        ls build >$@
'
    commit 'List the pages'
    solution
    swap Makefile '        ls build' '	ls build'
}

case_yaml_lint_indentation() {
    describe YAML yamllint formatting fix
    needs yamllint python3
    build 'yamllint --strict deploy'
    behaviour 'python3 -c "import yaml; d = yaml.safe_load(open(\"deploy/app.yml\")); assert d[\"service\"][\"ports\"] == [80, 443] and d[\"service\"][\"restart\"] is True"'
    readme deploy 'How the service is deployed.'
    file .yamllint <<'E'
extends: default
rules:
  line-length: disable
E
    file deploy/app.yml <<'E'
---
service:
  name: shop
  ports:
    - 80
E
    green 'Deploy the shop'
    add deploy/app.yml <<'E'
    - 443
  restart:  true   
  limits:
      memory: 1
E
    commit 'Limit the memory'
    solution
    swap deploy/app.yml 'restart:  true   ' 'restart: true'
    swap deploy/app.yml '      memory' '    memory'
}

case_json_trailing_comma() {
    describe JSON python3 missing-punctuation fix
    needs python3
    build 'python3 -m json.tool config/settings.json /dev/null && python3 check.py'
    behaviour 'python3 -c "import json; assert json.load(open(\"config/settings.json\")) == {\"name\": \"demo\", \"retries\": 3, \"hosts\": [\"a\", \"b\"]}"'
    readme settings 'Settings that are checked.'
    file config/settings.json <<'E'
{
  "name": "demo",
  "retries": 3
}
E
    file check.py <<'E'
import json

with open("config/settings.json") as file:
    assert isinstance(json.load(file)["retries"], int)
E
    green 'Check the settings'
    file CHANGES <<'E'
The number of retries is checked.
E
    commit 'Start a list of changes'
    file config/settings.json <<'E'
{
  "name": "demo",
  "retries": 3,
  "hosts": ["a", "b"],
}
E
    commit 'Set the hosts'
    solution
    swap config/settings.json '"b"],' '"b"]'
}

case_kotlin_unresolved_reference() {
    describe Kotlin maven missing-import fix
    needs mvn java
    build 'mvn -B -ntp compile'
    behaviour 'grep -q "floor(" src/main/kotlin/Tiles.kt'
    readme tiles 'How many tiles are needed?'
    file .gitignore <<<target/
    file pom.xml <<'E'
<project xmlns="http://maven.apache.org/POM/4.0.0">
    <modelVersion>4.0.0</modelVersion>
    <groupId>com.example</groupId>
    <artifactId>tiles</artifactId>
    <version>1</version>
    <packaging>jar</packaging>
    <properties>
        <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
        <kotlin.compiler.jvmTarget>17</kotlin.compiler.jvmTarget>
    </properties>
    <dependencies>
        <dependency>
            <groupId>org.jetbrains.kotlin</groupId>
            <artifactId>kotlin-stdlib</artifactId>
            <version>2.1.0</version>
        </dependency>
    </dependencies>
    <build>
        <sourceDirectory>src/main/kotlin</sourceDirectory>
        <plugins>
            <plugin>
                <groupId>org.jetbrains.kotlin</groupId>
                <artifactId>kotlin-maven-plugin</artifactId>
                <version>2.1.0</version>
                <executions>
                    <execution>
                        <goals>
                            <goal>compile</goal>
                        </goals>
                    </execution>
                </executions>
            </plugin>
        </plugins>
    </build>
</project>
E
    file src/main/kotlin/Tiles.kt <<'E'
package com.example.tiles

import kotlin.math.ceil

/** How many tiles of a size cover a length. */
fun tiles(length: Double, size: Double): Int = ceil(length / size).toInt()
E
    file src/main/kotlin/Main.kt <<'E'
package com.example.tiles

fun main(args: Array<String>) {
    println(tiles(args[0].toDouble(), args[1].toDouble()))
}
E
    green 'Count tiles'
    add src/main/kotlin/Tiles.kt <<'E'

/** How many of them need not be cut. */
fun wholeTiles(length: Double, size: Double): Int = floor(length / size).toInt()
E
    commit 'Count whole tiles'
    solution
    swap src/main/kotlin/Tiles.kt 'import kotlin.math.ceil' 'import kotlin.math.ceil
import kotlin.math.floor'
}
