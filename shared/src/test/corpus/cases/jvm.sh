# The JVM without Maven: Gradle, Ant, javac, Kotlin, Scala, Groovy, Clojure.

J4CP=/usr/share/java/junit4.jar:/usr/share/java/hamcrest-all.jar
gprj() {
  need gradle
  export GRADLE_OPTS=-Dorg.gradle.daemon=false
  f settings.gradle <<'E'
rootProject.name = 'demo'
E
  f build.gradle <<E
apply plugin: 'java'

repositories { mavenCentral() }
dependencies { testCompile files('/usr/share/java/junit4.jar', '/usr/share/java/hamcrest-all.jar') }
E
  f src/main/java/demo/Calculator.java <<'E'
package demo;

public class Calculator {
    public int add(int a, int b) {
        return a + b;
    }
}
E
  f src/test/java/demo/CalculatorTest.java <<'E'
package demo;

import static org.junit.Assert.*;
import org.junit.Test;

public class CalculatorTest {
    @Test
    public void adds() {
        System.out.println("error handling ok: 0 failures");
        assertEquals(3, new Calculator().add(1, 2));
    }
}
E
}
GR='gradle --console=plain --no-daemon --offline'
case_gradle_compile_error() { style gha; gprj
  sed -i 's/return a + b;/return a + c;/' src/main/java/demo/Calculator.java
  step "$GR build"
}
case_gradle_compile_many() { style jenkins; gprj
  f src/main/java/demo/Bad.java <<'E'
package demo;

import java.util.Lisst;

public class Bad implements Runnable {
    int x = "text";
    Lisst<String> names() { return null }
}
E
  step "$GR assemble"
}
case_gradle_test_failure() { style gha; gprj
  f src/test/java/demo/SumTest.java <<'E'
package demo;

import static org.junit.Assert.*;
import org.junit.Test;

public class SumTest {
    @Test
    public void sumOfTwo() {
        assertEquals("sum", 5, new Calculator().add(2, 2));
    }

    @Test
    public void parses() {
        Integer.parseInt("x1");
    }
}
E
  step "$GR build"
}
case_gradle_test_failure_full() { style travis; gprj
  cat >>build.gradle <<'E'
test { testLogging { events 'passed', 'skipped', 'failed'; exceptionFormat 'full' } }
E
  f src/test/java/demo/SumTest.java <<'E'
package demo;

import static org.junit.Assert.*;
import org.junit.*;

public class SumTest {
    @Test
    public void sumOfTwo() {
        assertEquals("sum", 5, new Calculator().add(2, 2));
    }

    @Ignore("error on CI")
    @Test
    public void ignored() {
        fail();
    }
}
E
  step "$GR check"
}
case_gradle_dependency_unreachable() { style gha; gprj
  sed -i "s#mavenCentral()#maven { url 'https://nexus.internal.invalid/releases' }#; s#dependencies {#& compile 'com.example.internal:billing:4.7'; #" build.gradle
  step "gradle --console=plain --no-daemon build"
}
case_gradle_dependency_not_found() { style travis; gprj
  mkdir repo
  sed -i "s#mavenCentral()#maven { url 'repo' }#; s#dependencies {#& compile 'com.example.internal:billing:4.7'; #" build.gradle
  step "gradle --console=plain --no-daemon assemble"
}
case_gradle_offline_no_cache() { style plain; gprj
  sed -i "s#dependencies {#& compile 'com.example.internal:billing:4.7'; #" build.gradle
  step "$GR build"
}
case_gradle_script_error() { style gha; gprj
  cat >>build.gradle <<'E'
task release(type: Copy) {
    from version.toUpperCaze()
    into "$buildDir/release"
}
E
  step "$GR release"
}
case_gradle_script_syntax() { style jenkins; gprj
  echo 'task broken { doLast { println "x" ' >>build.gradle
  step "$GR tasks"
}
case_gradle_unknown_task() { style travis; gprj
  step "$GR publishAll"
}
case_gradle_plugin_missing() { style gha; gprj
  sed -i "1i plugins { id 'com.example.release' version '1.2.3' }" build.gradle
  step "$GR build"
}
case_gradle_exec_failure() { style gha; gprj
  cat >>build.gradle <<'E'
task integration(type: Exec) { commandLine 'sh', '-c', 'echo starting server; echo "error: port 8080 already in use" >&2; exit 4' }
E
  step "$GR integration"
}
case_gradle_multi_project_continue() { style gha; gprj
  echo "include 'core', 'web'" >>settings.gradle
  echo "subprojects { apply plugin: 'java' }" >>build.gradle
  printf 'package core;\npublic class Core { int x = 1; }\n' | f core/src/main/java/core/Core.java
  printf 'package web;\npublic class Web { int x = Core.x; }\n' | f web/src/main/java/web/Web.java
  step "$GR build --continue"
}
case_gradle_javadoc_checkstyle() { style plain; gprj
  sed -i 's#public int add#/** @param x missing <b> */ &#' src/main/java/demo/Calculator.java
  step "$GR javadoc"
}
case_gradle_ok() { style gha; gprj
  step "$GR build"
}
case_gradle_ok_scary() { style travis; gprj
  cat >>build.gradle <<'E'
test { testLogging { events 'passed', 'skipped', 'failed', 'standardOut', 'standardError'; exceptionFormat 'full' } }
task noisy { doLast { println 'FAILURE is not an option'; println 'error: none, failed: 0'; logger.error('ERROR level message, harmless') } }
check.dependsOn noisy
E
  step "$GR check"
}

abuild() {
  need ant
  f build.xml <<'E'
<project name="demo" default="test">
  <path id="cp"><pathelement location="build"/><pathelement location="/usr/share/java/junit4.jar"/><pathelement location="/usr/share/java/hamcrest-all.jar"/></path>
  <target name="init"><mkdir dir="build"/><mkdir dir="reports"/></target>
  <target name="compile" depends="init">
    <javac srcdir="src" destdir="build" includeantruntime="false" classpathref="cp"/>
  </target>
  <target name="test" depends="compile">
    <junit haltonfailure="true" printsummary="withOutAndErr" fork="true">
      <classpath refid="cp"/>
      <formatter type="plain" usefile="false"/>
      <batchtest><fileset dir="src" includes="**/*Test.java"/></batchtest>
    </junit>
  </target>
  <target name="deploy"><exec executable="deploy-tool"/></target>
</project>
E
  f src/demo/Calculator.java <<'E'
package demo;

public class Calculator {
    public int add(int a, int b) {
        return a + b;
    }
}
E
  f src/demo/CalculatorTest.java <<'E'
package demo;

import static org.junit.Assert.*;
import org.junit.Test;

public class CalculatorTest {
    @Test
    public void testAdd() {
        assertEquals(3, new Calculator().add(1, 2));
    }

    @Test
    public void testErrorOk() {
        System.out.println("0 errors");
    }
}
E
}
case_ant_compile_error() { style jenkins; abuild; sed -i 's/int a, int b/int a, Integr b/' src/demo/Calculator.java
  step 'ant -noinput compile'
}
case_ant_test_failure() { style travis; abuild; sed -i 's/assertEquals(3/assertEquals(4/' src/demo/CalculatorTest.java
  step 'ant -noinput test'
}
case_ant_exec_missing() { style plain; abuild
  step 'ant -noinput deploy'
}
case_ant_unknown_target() { style jenkins; abuild
  step 'ant -noinput dist'
}
case_ant_ok() { style jenkins; abuild
  step 'ant -noinput'
}
case_javac_errors() { need javac; style plain
  f A.java <<'E'
import java.util.*;

public class A extends Missing {
    public static void main(String[] args) {
        List<String> names = List.of("a", "b");
        for (int n : names) {
            System.out.println(n);
        }
        readFile();
        final int x = 1;
        x = 2;
    }

    static int readFile() throws java.io.IOException {
    }
}
E
  step 'javac -Xlint:all -d out A.java'
}
case_javac_syntax() { need javac; style ghaui
  f B.java <<'E'
public class B {
    void run() {
        int x = 3
        String s = "unclosed;
        if (x > 2 {
        }
    }
E
  step 'javac B.java'
}
case_java_exception() { need java javac; style ghaui
  f Main.java <<'E'
import java.util.*;

public class Main {
    static Map<String, String> config = new HashMap<>();

    static int port() {
        return Integer.parseInt(config.get("port"));
    }

    public static void main(String[] args) {
        System.out.println("starting server");
        try {
            port();
        } catch (NumberFormatException e) {
            throw new IllegalStateException("bad configuration", e);
        }
    }
}
E
  step 'javac Main.java && java Main'
}
case_java_oom() { need java javac; style jenkins
  f Main.java <<'E'
import java.util.*;

public class Main {
    public static void main(String[] args) {
        List<long[]> all = new ArrayList<>();
        while (true) {
            all.add(new long[1 << 20]);
        }
    }
}
E
  step 'javac Main.java'
  step 'java -Xmx64m Main'
}
case_java_class_version() { need java javac; style ghaui
  f Main.java <<'E'
public class Main { public static void main(String[] a) { System.out.println("x"); } }
E
  q javac --release 17 Main.java; printf '\x00\x00\x00\x45' | dd of=Main.class bs=1 seek=4 conv=notrunc 2>/dev/null
  step 'java Main'
}
case_java_missing_jar() { need java; style travis
  step 'java -jar target/demo-1.0.jar --migrate'
}
case_java_no_such_main() { need java; style plain
  step 'java -cp build demo.Main'
}
case_junit4_console_failure() { need javac java $(echo $J4CP | tr : ' '); style plain; abuild; sed -i 's/assertEquals(3/assertEquals(4/' src/demo/CalculatorTest.java; mkdir out
  step "javac -cp $J4CP -d out src/demo/*.java"
  step "java -cp out:$J4CP org.junit.runner.JUnitCore demo.CalculatorTest"
}
case_junit5_console_failure() { need mvn javac; style ghaui
  local v=1.10.2 d=$HOME/.corpus-jars; mkdir -p $d
  [ -e $d/console.jar ] || { q mvn -B -q dependency:copy -Dartifact=org.junit.platform:junit-platform-console-standalone:$v -DoutputDirectory=$d; cp $d/junit-platform-console-standalone-$v.jar $d/console.jar; }
  mkdir lib; cp $d/console.jar lib/; mkdir out
  f CartTest.java <<'E'
import static org.junit.jupiter.api.Assertions.*;
import org.junit.jupiter.api.*;

class CartTest {
    @Test
    void sums() {
        assertEquals(5, 2 + 2, "sum of two");
    }

    @Test
    void lines() {
        assertLinesMatch(java.util.List.of("a", "b"), java.util.List.of("a", "c"));
    }

    @Test
    void errorsAreFine() {
    }
}
E
  step 'javac -cp lib/console.jar -d out CartTest.java'
  step 'java -jar lib/console.jar execute --class-path out --scan-class-path'
}

jars() { # jars SET GROUP:ARTIFACT:VERSION...: with what they depend on, in $HOME/.corpus-jars/SET
  local set=$1 d=$HOME/.corpus-jars/$1 c; shift
  [ -e "$d/.done" ] && return
  need mvn; mkdir -p "$d/p"
  { echo '<project><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version><dependencies>'
    for c; do IFS=: read -r g a v <<<"$c"; echo "<dependency><groupId>$g</groupId><artifactId>$a</artifactId><version>$v</version></dependency>"; done
    echo '</dependencies></project>'; } >"$d/p/pom.xml"
  q mvn -B -q -f "$d/p/pom.xml" dependency:copy-dependencies -DoutputDirectory="$d"
  touch "$d/.done"
}
KT() { jars kotlin org.jetbrains.kotlin:kotlin-compiler-embeddable:1.9.23; mkdir -p $HOME/bin
  printf '#!/bin/sh\nexec java -cp "%s/.corpus-jars/kotlin/*" org.jetbrains.kotlin.cli.jvm.K2JVMCompiler -no-stdlib -no-reflect -cp "$(ls %s/.corpus-jars/kotlin/kotlin-stdlib-1*.jar)" "$@"\n' "$HOME" "$HOME" >$HOME/bin/kotlinc; chmod +x $HOME/bin/kotlinc; }
case_kotlinc_errors() { need java; KT; style ghaui
  f src/Main.kt <<'E'
package demo

data class Item(val name: String, val price: Int?)

fun total(items: List<Item>): Int = items.sumOf { it.price }

fun main() {
    val item: Item = null
    println(total(listOf(item)) + unknown)
    item.name = "x"
}
E
  step 'kotlinc src/Main.kt -d out'
}
case_kotlinc_werror() { need java; KT; style plain
  f src/Main.kt <<'E'
fun main(args: Array<String>) {
    val unused = 3
    println("hello")
}
E
  step 'kotlinc -Werror src/Main.kt -d out'
}
case_kotlinc_syntax() { need java; KT; style travis
  printf 'fun main() {\n    val x = listOf(1, 2\n    println(x)\n}\n' | f src/Main.kt
  step 'kotlinc src/Main.kt -d out'
}
case_kotlinc_ok() { need java; KT; style ghaui
  printf 'fun error_count(): Int = 0\nfun main() { val unused = 1; println("${error_count()} errors") }\n' | f src/Main.kt
  step 'kotlinc src/Main.kt -d out'
}
SC() { jars scala org.scala-lang:scala-compiler:2.13.13 org.scalatest:scalatest_2.13:3.2.18; mkdir -p $HOME/bin
  printf '#!/bin/sh\nexec java -cp "%s/.corpus-jars/scala/*" scala.tools.nsc.Main -classpath "$(ls %s/.corpus-jars/scala/*.jar | tr "\\n" :)" "$@"\n' "$HOME" "$HOME" >$HOME/bin/scalac
  chmod +x $HOME/bin/scalac; mkdir -p lib out; cp $HOME/.corpus-jars/scala/*.jar lib/; }
case_scalac_errors() { need java; style gha; SC
  f Shop.scala <<'E'
package shop

case class Item(name: String, price: Int)

object Shop {
  def total(items: List[Item]): Int = items.map(_.prize).sum
  val first: String = Item("apple", 3)
  def main(args: Array[String]): Unit = println(total(Nil) + missing)
}
E
  step 'scalac -d out Shop.scala'
}
case_scalatest_failure() { need java; style gha; SC
  f CartSpec.scala <<'E'
import org.scalatest.funsuite.AnyFunSuite
import org.scalatest.matchers.should.Matchers

class CartSpec extends AnyFunSuite with Matchers {
  test("an empty cart has no errors") {
    List.empty[Int] shouldBe empty
  }

  test("total of two items") {
    List(2, 3).sum shouldBe 6
  }

  test("lookup fails loudly") {
    Map("apple" -> 3)("pear") shouldBe 2
  }
}
E
  step 'scalac -d out CartSpec.scala'
  step 'java -cp "lib/*" org.scalatest.tools.Runner -R out -oW'
}
case_scalatest_ok() { need java; style travis; SC
  f CartSpec.scala <<'E'
import org.scalatest.flatspec.AnyFlatSpec

class CartSpec extends AnyFlatSpec {
  "A cart" should "report FAILED payments as errors" in {
    assert("error".length === 5)
  }

  it should "throw an exception when empty" in {
    assertThrows[NoSuchElementException] { Nil.head }
  }

  ignore should "fail on error" in { fail("never") }
}
E
  step 'scalac -d out CartSpec.scala'
  step 'java -cp "lib/*" org.scalatest.tools.Runner -R out -oW'
}
GV() { jars groovy org.codehaus.groovy:groovy:3.0.21 org.codehaus.groovy:groovy-json:3.0.21 org.spockframework:spock-core:2.3-groovy-3.0 org.junit.platform:junit-platform-console-standalone:1.10.2; mkdir -p $HOME/bin lib out; cp $HOME/.corpus-jars/groovy/*.jar lib/
  printf '#!/bin/sh\nexec java -cp "lib/*" org.codehaus.groovy.tools.FileSystemCompiler "$@"\n' >$HOME/bin/groovyc; chmod +x $HOME/bin/groovyc; }
case_groovyc_error() { need java; style jenkins; GV
  f Shop.groovy <<'E'
import groovy.transform.CompileStatic

@CompileStatic
class Shop {
    int total(List<Integer> prices) {
        int sum = prices.summ()
        return sum
    }

    String name() { return 3 as Missing }
}
E
  step 'groovyc -d out Shop.groovy'
}
case_spock_failure() { need java; style gha; GV
  f CartSpec.groovy <<'E'
import spock.lang.*

class CartSpec extends Specification {
    def "total of #prices is #expected"() {
        expect:
        prices.sum() == expected

        where:
        prices    | expected
        [1, 2]    | 3
        [2, 2]    | 5
    }

    def "errors are reported"() {
        when:
        Integer.parseInt("x")
        then:
        thrown(NumberFormatException)
    }
}
E
  step 'groovyc -d out CartSpec.groovy'
  step 'java -jar lib/junit-platform-console-standalone-1.10.2.jar execute -cp "out:$(ls lib/*.jar | grep -v console | tr "\n" :)" --scan-class-path out --include-classname ".*Spec" --details tree'
}
case_jshell_script_ok() { need java; style plain
  f Hello.java <<'E'
public class Hello {
    public static void main(String[] args) {
        System.err.println("ERROR: 0 errors, 0 failures");
        new RuntimeException("stack trace for the log only").printStackTrace();
    }
}
E
  step 'java Hello.java'
}
case_java_source_launcher_error() { need java; style plain
  printf 'public class Hello {\n    public static void main(String[] args) {\n        System.out.printn("hi");\n    }\n}\n' | f Hello.java
  step 'java Hello.java'
}
case_clojure_exception() { need clojure; style ghaui
  f shop.clj <<'E'
(ns shop)

(defn total [items]
  (reduce + (map :price items)))

(println (total [{:price 1} {:price "2"}]))
E
  step 'clojure shop.clj'
}
case_clojure_unresolved() { need clojure; style travis
  printf '(ns shop)\n\n(defn total [items]\n  (redduce + items))\n' | f shop.clj
  step 'clojure shop.clj'
}
case_clojure_test_failure() { need clojure; style jenkins
  f shop_test.clj <<'E'
(ns shop-test
  (:require [clojure.test :refer [deftest is testing run-tests]]))

(deftest totals
  (testing "sum of prices"
    (is (= 6 (reduce + [1 2 4])))
    (is (= 3 (+ 1 2)))))

(deftest lookups
  (is (nil? (/ 1 0))))

(let [{:keys [fail error]} (run-tests 'shop-test)]
  (System/exit (if (zero? (+ fail error)) 0 1)))
E
  step 'clojure shop_test.clj'
}
case_leiningen_dependency() { need lein; style ghaui
  f project.clj <<'E'
(defproject demo "0.1.0"
  :dependencies [[com.example.internal/billing "4.7.1"]]
  :mirrors {#".*" {:name "internal" :url "https://clojars.internal.invalid/"}})
E
  printf '(ns demo.core)\n(defn f [] 1)\n' | f src/demo/core.clj
  step 'lein run'
}
