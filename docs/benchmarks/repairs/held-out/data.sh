# YAML, JSON and makefiles; Kotlin with Maven.

case_make_missing_target() {
    describe Make make renamed-symbol fix
    needs make
    build 'make -f build.mk'
    behaviour 'make -s -f build.mk && test -s out/guide.html && test -e guide.txt'
    readme guide 'Makes a guide.'
    file .gitignore <<<out
    file build.mk <<'E'
out/guide.html: manual.txt style.css
	mkdir -p out
	(echo '<pre>'; cat manual.txt) >$@
E
    file manual.txt <<<'Press the button.'
    file style.css <<<'pre { color: black }'
    green 'Make the guide'
    git mv manual.txt guide.txt
    add guide.txt <<'E'
Wait.
E
    commit 'It is a guide, and it is about waiting too'
    solution
    swap build.mk 'out/guide.html: manual.txt' 'out/guide.html: guide.txt'
    swap build.mk 'cat manual.txt' 'cat guide.txt'
}

case_make_recipe_without_tab() {
    describe Make make missing-separator fix
    needs make
    build 'make -C tools'
    behaviour 'make -s -C tools test | grep -qx "all well"'
    readme tools 'Small tools.'
    file tools/Makefile <<'E'
.PHONY: hello test
hello:
	@echo hello
E
    green 'Say hello'
    add tools/Makefile <<'E'

test: hello
    @echo "all well"
E
    commit 'Test that all is well'
    solution
    swap tools/Makefile '    @echo "all' '	@echo "all'
}

case_yaml_lint_document() {
    describe YAML yamllint formatting fix
    needs yamllint python3
    build 'yamllint -s -f parsable .'
    behaviour 'python3 -c "import yaml; assert yaml.safe_load(open(\"jobs.yaml\"))[\"jobs\"][1] == {\"name\": \"test\", \"needs\": [\"build\"]}"'
    readme jobs 'Jobs of a build.'
    file .yamllint.yaml <<'E'
---
extends: default
E
    file jobs.yaml <<'E'
---
jobs:
  - name: build
E
    green 'Name the jobs'
    printf -- 'jobs:\n  - name: build\n  - name: test\n    needs: [build ]' >jobs.yaml
    commit 'Test what was built'
    solution
    printf -- '---\njobs:\n  - name: build\n  - name: test\n    needs: [build]\n' >jobs.yaml
}

case_json_missing_comma() {
    describe JSON node missing-punctuation fix
    needs node
    build 'node validate.js data/*.json'
    behaviour 'node -e "const c = require(\"./data/cities.json\"); if (c.length !== 3 || c[2].name !== \"Oslo\") process.exit(1)"'
    readme cities 'Cities and their people.'
    file validate.js <<'E'
const { readFileSync } = require('node:fs');

let failed = false;
for (const path of process.argv.slice(2)) {
  try {
    const cities = JSON.parse(readFileSync(path, 'utf8'));
    console.log(`${path}: ${cities.length} cities`);
  } catch (error) {
    console.error(`${path}: ${error.message}`);
    failed = true;
  }
}
process.exit(failed ? 1 : 0);
E
    file data/cities.json <<'E'
[
  { "name": "Bern", "people": 134000 },
  { "name": "Graz", "people": 303000 }
]
E
    green 'List cities'
    swap data/cities.json '303000 }' '303000 }
  { "name": "Oslo", "people": 717000 }'
    commit 'Add Oslo'
    solution
    swap data/cities.json '303000 }' '303000 },'
}

case_kotlin_renamed_property() {
    describe Kotlin maven renamed-symbol fix
    needs mvn java
    build 'mvn -B -ntp package -DskipTests -Dmaven.jar.skip'
    behaviour 'grep -q "val litres" src/Tank.kt && grep -q "capacity" src/Tank.kt'
    readme tank 'How full is the tank?'
    file .gitignore <<<target
    file pom.xml <<'E'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>org.example</groupId>
  <artifactId>tank</artifactId>
  <version>0.1</version>
  <packaging>pom</packaging>
  <dependencies>
    <dependency>
      <groupId>org.jetbrains.kotlin</groupId>
      <artifactId>kotlin-stdlib</artifactId>
      <version>2.1.0</version>
    </dependency>
  </dependencies>
  <build>
    <plugins>
      <plugin>
        <groupId>org.jetbrains.kotlin</groupId>
        <artifactId>kotlin-maven-plugin</artifactId>
        <version>2.1.0</version>
        <executions>
          <execution>
            <id>compile</id>
            <phase>package</phase>
            <goals><goal>compile</goal></goals>
            <configuration>
              <sourceDirs><sourceDir>src</sourceDir></sourceDirs>
            </configuration>
          </execution>
        </executions>
      </plugin>
    </plugins>
  </build>
</project>
E
    file src/Tank.kt <<'E'
class Tank(val content: Int) {
    fun isEmpty() = content == 0
}
E
    file src/Gauge.kt <<'E'
class Gauge(private val tank: Tank) {
    fun show(): String = if (tank.isEmpty()) "empty" else "${tank.content} l"
}
E
    green 'Show how full the tank is'
    file src/Tank.kt <<'E'
class Tank(val litres: Int, val capacity: Int = 60) {
    fun isEmpty() = litres == 0
    fun isFull() = litres == capacity
}
E
    commit 'A tank may be full'
    solution
    swap src/Gauge.kt 'tank.content' 'tank.litres'
}
