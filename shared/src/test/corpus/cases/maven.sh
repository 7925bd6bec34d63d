# Maven: real builds against Maven Central.

pom() { # pom ARTIFACT [extra dependencies] [extra plugins]
  cat >pom.xml <<E
<?xml version="1.0" encoding="UTF-8"?>
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>com.example</groupId>
  <artifactId>$1</artifactId>
  <version>1.0-SNAPSHOT</version>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <dependencies>
${2:-}
  </dependencies>
  <build>
    <plugins>
      <plugin>
        <artifactId>maven-surefire-plugin</artifactId>
        <version>${SUREFIRE:-3.2.5}</version>
${SUREFIRE_CONF:-}
      </plugin>
      <plugin>
        <artifactId>maven-compiler-plugin</artifactId>
        <version>3.13.0</version>
      </plugin>
${3:-}
    </plugins>
  </build>
</project>
E
}
dep() { printf '    <dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version><scope>%s</scope></dependency>\n' "$1" "$2" "$3" "${4:-test}"; }
J5=$(dep org.junit.jupiter junit-jupiter 5.10.2)
J4=$(dep junit junit 4.13.2)
TNG=$(dep org.testng testng 7.9.0)
ASSERTJ=$(dep org.assertj assertj-core 3.25.3)
MOCKITO=$(dep org.mockito mockito-core 5.11.0)
AM=src/main/java/com/example AT=src/test/java/com/example

calculator() {
  f $AM/Calculator.java <<'E'
package com.example;

/** Arithmetic for the shop. */
public class Calculator {
    public int add(int a, int b) {
        return a + b;
    }

    public int divide(int a, int b) {
        return a / b;
    }

    public int percent(int part, int whole) {
        return part * 100 / whole + 1;
    }
}
E
}
good_test() {
  f $AT/CalculatorTest.java <<'E'
package com.example;

import static org.junit.jupiter.api.Assertions.*;
import org.junit.jupiter.api.Test;

class CalculatorTest {
    @Test
    void adds() {
        System.out.println("error handling ok, 0 failures so far");
        assertEquals(5, new Calculator().add(2, 3));
    }

    @Test
    void divisionByZeroThrowsException() {
        Exception e = assertThrows(ArithmeticException.class, () -> new Calculator().divide(1, 0));
        System.err.println("ERROR expected exception: " + e);
    }
}
E
}

case_maven_compile_error() { need mvn; style gha; pom demo; calculator
  f $AM/Order.java <<'E'
package com.example;

public class Order {
    private final Calculator calculator = new Calculator();

    public String total(int a, int b) {
        int sum = calculator.add(a, b);
        return sum;
    }

    public int discount() {
        return calculator.discout(3);
    }
}
E
  step 'mvn -B -ntp compile'
}
case_maven_compile_missing_package() { need mvn; style travis; pom demo
  f $AM/Json.java <<'E'
package com.example;

import com.google.gson.Gson;

public class Json {
    public static String write(Object o) {
        return new Gson().toJson(o);
    }
}
E
  PTY=1
  step 'mvn -B -ntp package -DskipTests'
}
case_maven_test_compile_error() { need mvn; style jenkins; pom demo "$J5"; calculator
  f $AT/CalculatorTest.java <<'E'
package com.example;

import org.junit.jupiter.api.Test;
import static org.junit.jupiter.api.Assertions.assertEquals;

class CalculatorTest {
    @Test
    void adds() {
        assertEquals(5, new Calculator().add(2, 3)
    }
}
E
  step 'mvn -B -ntp verify'
}
case_maven_compile_werror() { need mvn; style plain
  pom demo '' '      <plugin><artifactId>maven-jar-plugin</artifactId><version>3.3.0</version></plugin>'
  sed -i 's#<version>3.13.0</version>#&<configuration><compilerArgs><arg>-Xlint:all</arg><arg>-Werror</arg></compilerArgs></configuration>#' pom.xml
  f $AM/Raw.java <<'E'
package com.example;

import java.util.ArrayList;
import java.util.List;

public class Raw {
    List<String> names = new ArrayList();
}
E
  step 'mvn -B -ntp compile'
}
case_maven_junit5_failure() { need mvn; style gha; pom demo "$J5"; calculator; good_test
  f $AT/PercentTest.java <<'E'
package com.example;

import static org.junit.jupiter.api.Assertions.*;
import org.junit.jupiter.api.Test;

class PercentTest {
    @Test
    void halfIsFifty() {
        assertEquals(50, new Calculator().percent(1, 2));
    }

    @Test
    void nothingIsNotNegative() {
        assertTrue(new Calculator().percent(0, 2) >= 0);
    }
}
E
  step 'mvn -B -ntp verify'
}
case_maven_junit5_error() { need mvn; style gha; pom demo "$J5"; calculator; good_test
  f $AM/Basket.java <<'E'
package com.example;

import java.util.Map;

public class Basket {
    private Map<String, Integer> items;

    public int count(String name) {
        return items.get(name);
    }

    public int load(String name) {
        try {
            return count(name);
        } catch (RuntimeException e) {
            throw new IllegalStateException("cannot load " + name, e);
        }
    }
}
E
  f $AT/BasketTest.java <<'E'
package com.example;

import static org.junit.jupiter.api.Assertions.*;
import org.junit.jupiter.api.Test;

class BasketTest {
    @Test
    void countsApples() {
        assertEquals(0, new Basket().load("apples"));
    }
}
E
  step 'mvn -B -ntp test'
}
case_maven_junit5_parameterized() { need mvn; style ghaui; pom demo "$J5"; calculator; good_test
  f $AT/PercentTest.java <<'E'
package com.example;

import static org.junit.jupiter.api.Assertions.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentTest {
    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"1,2,51", "1,4,25", "1,10,10"})
    void percent(int part, int whole, int expected) {
        assertEquals(expected, new Calculator().percent(part, whole), "percentage");
    }
}
E
  step 'mvn -B -ntp test'
}
case_maven_junit5_nested_multi() { need mvn; style jenkins; pom demo "$J5$ASSERTJ"; calculator; good_test
  f $AT/ShopTest.java <<'E'
package com.example;

import static org.assertj.core.api.Assertions.assertThat;
import java.util.List;
import org.junit.jupiter.api.*;

class ShopTest {
    @Nested
    class WhenEmpty {
        @Test
        @DisplayName("has no items")
        void noItems() {
            assertThat(List.of("ghost")).isEmpty();
        }
    }

    @Nested
    class WhenFull {
        @Test
        void listsNames() {
            assertThat(List.of("apple", "pear")).containsExactly("apple", "plum");
        }

        @Test
        void knowsTotal() {
            assertThat(new Calculator().add(2, 2)).as("total").isEqualTo(4);
        }
    }
}
E
  step 'mvn -B -ntp verify'
}
case_maven_junit4_failure() { need mvn; style travis; SUREFIRE=2.22.2; pom demo "$J4"; calculator
  f $AT/CalculatorTest.java <<'E'
package com.example;

import static org.junit.Assert.*;
import org.junit.Test;

public class CalculatorTest {
    @Test
    public void testAdd() {
        assertEquals("sum", 5, new Calculator().add(2, 3));
    }

    @Test
    public void testPercent() {
        assertEquals("percent of ten", 20, new Calculator().percent(2, 10));
    }

    @Test(expected = IllegalArgumentException.class)
    public void testDivideRejectsZero() {
        new Calculator().divide(1, 1);
    }
}
E
  step 'mvn -B -ntp install -DskipTests=true -Dmaven.javadoc.skip=true'
  step 'mvn -B -ntp test'
}
case_maven_junit4_old_surefire() { need mvn; style travis; SUREFIRE=2.12.4; pom demo "$J4"; calculator
  f $AT/StringTest.java <<'E'
package com.example;

import static org.junit.Assert.*;
import org.junit.Test;

public class StringTest {
    @Test
    public void testJoin() {
        assertEquals("a,b,c", String.join(";", "a", "b", "c"));
    }

    @Test
    public void testParse() {
        assertEquals(12, Integer.parseInt("12x"));
    }
}
E
  step 'mvn -B -ntp test'
}
case_maven_testng_failure() { need mvn; style gha; pom demo "$TNG"; calculator
  f $AT/CalculatorTest.java <<'E'
package com.example;

import static org.testng.Assert.*;
import org.testng.annotations.*;

public class CalculatorTest {
    @DataProvider
    public Object[][] sums() {
        return new Object[][] {{1, 2, 3}, {2, 2, 5}};
    }

    @Test(dataProvider = "sums")
    public void adds(int a, int b, int sum) {
        assertEquals(new Calculator().add(a, b), sum);
    }

    @Test
    public void divides() {
        assertEquals(new Calculator().divide(9, 3), 3);
    }

    @Test(dependsOnMethods = "adds")
    public void percents() {
        assertEquals(new Calculator().percent(1, 1), 101);
    }
}
E
  step 'mvn -B -ntp test'
}
case_maven_mockito_failure() { need mvn; style ghaui; pom demo "$J5$MOCKITO"; calculator
  f $AT/MailTest.java <<'E'
package com.example;

import static org.mockito.Mockito.*;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailTest {
    @Test
    @SuppressWarnings("unchecked")
    void sendsToEveryone() {
        List<String> outbox = mock(List.class);
        outbox.add("runner@example.com");
        verify(outbox).add("admin@example.com");
    }
}
E
  step 'mvn -B -ntp test'
}
case_maven_enforcer() { need mvn; style gha; pom demo "" '
      <plugin>
        <artifactId>maven-enforcer-plugin</artifactId>
        <version>3.4.1</version>
        <executions><execution><id>enforce-versions</id><goals><goal>enforce</goal></goals>
          <configuration><rules><requireJavaVersion><version>[21,)</version></requireJavaVersion></rules></configuration>
        </execution></executions>
      </plugin>'; calculator
  step 'mvn -B -ntp verify'
}
case_maven_enforcer_convergence() { need mvn; style jenkins; pom demo "$(dep com.google.guava guava 33.0.0-jre compile)$(dep com.google.code.findbugs jsr305 1.3.9 compile)$(dep org.slf4j slf4j-api 2.0.12 compile)$(dep ch.qos.logback logback-classic 1.2.13 compile)" '
      <plugin>
        <artifactId>maven-enforcer-plugin</artifactId>
        <version>3.4.1</version>
        <executions><execution><id>convergence</id><goals><goal>enforce</goal></goals>
          <configuration><rules><dependencyConvergence/></rules></configuration>
        </execution></executions>
      </plugin>'; calculator
  step 'mvn -B -ntp validate'
}
case_maven_checkstyle() { need mvn; style gha; pom demo "" '
      <plugin>
        <artifactId>maven-checkstyle-plugin</artifactId>
        <version>3.3.1</version>
        <configuration><configLocation>google_checks.xml</configLocation><violationSeverity>warning</violationSeverity><consoleOutput>true</consoleOutput></configuration>
        <executions><execution><phase>validate</phase><goals><goal>check</goal></goals></execution></executions>
      </plugin>'
  f $AM/Tabs.java <<'E'
package com.example;

import java.util.*;

/** Tabs. */
public class Tabs {
  public static int Bad_Name( int x ) {
    if (x > 1) return 2;
    return x;
  }
}
E
  step 'mvn -B -ntp verify'
}
case_maven_pmd() { need mvn; style travis; pom demo "" '
      <plugin>
        <artifactId>maven-pmd-plugin</artifactId>
        <version>3.21.2</version>
        <configuration><printFailingErrors>true</printFailingErrors></configuration>
        <executions><execution><phase>verify</phase><goals><goal>check</goal></goals></execution></executions>
      </plugin>'
  f $AM/Unused.java <<'E'
package com.example;

public class Unused {
    private int forgotten = 3;

    public void run() {
        String nothing = "x";
        try {
            System.out.println("run");
        } catch (RuntimeException e) {
        }
    }
}
E
  step 'mvn -B -ntp verify'
}
case_maven_spotbugs() { need mvn; style gha; pom demo "" '
      <plugin>
        <groupId>com.github.spotbugs</groupId>
        <artifactId>spotbugs-maven-plugin</artifactId>
        <version>4.8.3.1</version>
        <executions><execution><phase>verify</phase><goals><goal>check</goal></goals></execution></executions>
      </plugin>'
  f $AM/Nulls.java <<'E'
package com.example;

public class Nulls {
    public static int length(String s) {
        String t = null;
        if (s == null) {
            return t.length();
        }
        return s.length();
    }
}
E
  step 'mvn -B -ntp verify'
}
case_maven_spotless() { need mvn; style ghaui; pom demo "" '
      <plugin>
        <groupId>com.diffplug.spotless</groupId>
        <artifactId>spotless-maven-plugin</artifactId>
        <version>2.43.0</version>
        <configuration><java><endWithNewline/><trimTrailingWhitespace/><indent><spaces>true</spaces><spacesPerTab>4</spacesPerTab></indent></java></configuration>
        <executions><execution><phase>verify</phase><goals><goal>check</goal></goals></execution></executions>
      </plugin>'; calculator
  printf 'package com.example;\n\npublic class Fmt {  \n\tint x;\n}' >$AM/Fmt.java
  step 'mvn -B -ntp verify'
}
case_maven_license_missing() { need mvn; style gha; pom demo "" '
      <plugin>
        <groupId>org.apache.rat</groupId>
        <artifactId>apache-rat-plugin</artifactId>
        <version>0.16.1</version>
        <executions><execution><phase>verify</phase><goals><goal>check</goal></goals></execution></executions>
      </plugin>'; calculator
  step 'mvn -B -ntp verify'
}
case_maven_dependency_not_found() { need mvn; style gha; pom demo "$(dep com.example.internal billing-client 4.7.1 compile)"; calculator
  step 'mvn -B -ntp package'
}
case_maven_dependency_version_not_found() { need mvn; style travis; pom demo "$(dep com.google.guava guava 99.0-jre compile)"; calculator
  step 'mvn -B -ntp package'
}
case_maven_plugin_missing() { need mvn; style jenkins; pom demo "" '
      <plugin><groupId>com.example.build</groupId><artifactId>stamp-maven-plugin</artifactId><version>1.2.3</version>
        <executions><execution><goals><goal>stamp</goal></goals></execution></executions></plugin>'; calculator
  step 'mvn -B -ntp package'
}
case_maven_unknown_prefix() { need mvn; style plain; pom demo; calculator
  step 'mvn -B -ntp frobnicate:run'
}
case_maven_unknown_phase() { need mvn; style travis; pom demo; calculator
  step 'mvn -B -ntp verfy'
}
case_maven_pom_broken() { need mvn; style gha; pom demo "$J5"; calculator; sed -i 's#</dependencies>##' pom.xml
  step 'mvn -B -ntp package'
}
case_maven_pom_missing_version() { need mvn; style gha; pom demo '    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-api</artifactId></dependency>'; calculator
  step 'mvn -B -ntp package'
}
case_maven_no_pom() { need mvn; style gitlab
  step 'mvn -B -ntp verify'
}
case_maven_repository_unreachable() { need mvn; style gha; pom demo "$(dep com.example.internal billing-client 4.7.1 compile)"; calculator
  sed -i 's#<build>#<repositories><repository><id>internal</id><url>https://nexus.internal.invalid/repository/releases</url></repository></repositories>\n  <build>#' pom.xml
  step 'mvn -B -ntp package'
}
case_maven_repository_refused() { need mvn; style jenkins; pom demo "$(dep com.example.internal pricing 2.0.0 compile)"; calculator
  sed -i 's#<build>#<repositories><repository><id>internal</id><url>https://127.0.0.1:9/repository/releases</url></repository></repositories>\n  <build>#' pom.xml
  step 'mvn -B -ntp package'
}
case_maven_repository_401() { need mvn python3; style gha; pom demo "$(dep com.example.internal ledger 1.0.0 compile)"; calculator
  sed -i 's#<build>#<repositories><repository><id>internal</id><url>https-placeholder</url></repository></repositories>\n  <build>#' pom.xml
  http_server 401; sed -i "s#https-placeholder#http://127.0.0.1:$HTTP_PORT/releases#" pom.xml
  step 'mvn -B -ntp package'
}
case_maven_deploy_401() { need mvn python3; style gha; pom demo "$J5"; calculator; good_test
  http_server 401
  sed -i "s#<build>#<distributionManagement><repository><id>releases</id><url>http://127.0.0.1:$HTTP_PORT/releases</url></repository><snapshotRepository><id>snapshots</id><url>http://127.0.0.1:$HTTP_PORT/snapshots</url></snapshotRepository></distributionManagement>\n  <build>#" pom.xml
  step 'mvn -B -ntp deploy'
}
case_maven_deploy_503() { need mvn python3; style jenkins; pom demo ""; calculator
  http_server 503
  sed -i "s#<build>#<distributionManagement><snapshotRepository><id>snapshots</id><url>http://127.0.0.1:$HTTP_PORT/snapshots</url></snapshotRepository></distributionManagement>\n  <build>#" pom.xml
  step 'mvn -B -ntp deploy'
}
case_maven_multi_module() { need mvn; style gha; multi; 
  step 'mvn -B -ntp verify'
}
multi() {
  pom parent "$J5"
  sed -i 's#<version>1.0-SNAPSHOT</version>#&\n  <packaging>pom</packaging>\n  <modules><module>core</module><module>web</module><module>app</module></modules>#' pom.xml
  local m
  for m in core web app; do
    mkdir -p $m/$AM $m/$AT
    cat >$m/pom.xml <<E
<project>
  <modelVersion>4.0.0</modelVersion>
  <parent><groupId>com.example</groupId><artifactId>parent</artifactId><version>1.0-SNAPSHOT</version></parent>
  <artifactId>$m</artifactId>
E
    case $m in
      web) echo '<dependencies><dependency><groupId>com.example</groupId><artifactId>core</artifactId><version>1.0-SNAPSHOT</version></dependency></dependencies>' ;;
      app) echo '<dependencies><dependency><groupId>com.example</groupId><artifactId>web</artifactId><version>1.0-SNAPSHOT</version></dependency></dependencies>' ;;
    esac >>$m/pom.xml
    echo '</project>' >>$m/pom.xml
  done
  ( cd core; calculator; good_test )
  cat >web/$AM/Page.java <<'E'
package com.example;

public class Page {
    public String title(String s) {
        return s.isEmpty() ? "error" : s.toUpperCase();
    }
}
E
  cat >web/$AT/PageTest.java <<'E'
package com.example;

import static org.junit.jupiter.api.Assertions.*;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void titleIsCapitalised() {
        assertEquals("Home page", new Page().title("home page"));
    }

    @Test
    void emptyTitle() {
        assertEquals("error", new Page().title(""));
    }
}
E
  cat >app/$AM/Main.java <<'E'
package com.example;

public class Main {
    public static void main(String[] args) {
        System.out.println(new Page().title("main"));
    }
}
E
}
case_maven_multi_module_compile() { need mvn; style travis; multi; rm web/$AT/*
  sed -i 's/toUpperCase/toUpperCaze/' web/$AM/Page.java; PTY=1
  step 'mvn -B -ntp verify -T 1'
}
case_maven_multi_module_fae() { need mvn; style jenkins; multi
  step 'mvn -B -ntp --fail-at-end verify'
}
case_maven_multi_module_ok() { need mvn; style gha; multi; sed -i 's/"Home page"/"HOME PAGE"/' web/$AT/PageTest.java
  step 'mvn -B -ntp verify'
}
case_maven_javadoc() { need mvn; style gha; pom demo "" '
      <plugin>
        <artifactId>maven-javadoc-plugin</artifactId>
        <version>3.6.3</version>
        <executions><execution><id>attach-javadocs</id><goals><goal>jar</goal></goals></execution></executions>
      </plugin>'
  f $AM/Doc.java <<'E'
package com.example;

/** Documented. */
public class Doc {
    /**
     * Adds <b>numbers</i>.
     *
     * @param a the first & only
     * @param c not there
     * @return the sum, see {@link Missing}
     */
    public int add(int a, int b) {
        return a + b;
    }
}
E
  step 'mvn -B -ntp package'
}
case_maven_oom() { need mvn; style gha; SUREFIRE_CONF='<configuration><argLine>-Xmx32m</argLine></configuration>'; pom demo "$J5"; calculator; good_test
  f $AT/CacheTest.java <<'E'
package com.example;

import java.util.*;
import org.junit.jupiter.api.Test;

class CacheTest {
    @Test
    void holdsManyEntries() {
        List<byte[]> cache = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            cache.add(new byte[1 << 20]);
        }
    }
}
E
  step 'mvn -B -ntp test'
}
case_maven_fork_crash() { need mvn; style jenkins; pom demo "$J5"; calculator
  f $AT/ExitTest.java <<'E'
package com.example;

import org.junit.jupiter.api.Test;

class ExitTest {
    @Test
    void stops() {
        System.exit(3);
    }
}
E
  step 'mvn -B -ntp test'
}
case_maven_fork_timeout() { need mvn; style gha; SUREFIRE_CONF='<configuration><forkedProcessTimeoutInSeconds>4</forkedProcessTimeoutInSeconds></configuration>'; pom demo "$J5"; calculator; good_test
  f $AT/SlowTest.java <<'E'
package com.example;

import org.junit.jupiter.api.Test;

class SlowTest {
    @Test
    void waitsForever() throws Exception {
        Thread.sleep(60_000);
    }
}
E
  step 'mvn -B -ntp test'
}
case_maven_junit5_timeout() { need mvn; style ghaui; pom demo "$J5"; calculator
  f $AT/SlowTest.java <<'E'
package com.example;

import java.time.Duration;
import org.junit.jupiter.api.*;
import static org.junit.jupiter.api.Assertions.*;

class SlowTest {
    @Test
    void answersInTime() {
        assertTimeoutPreemptively(Duration.ofMillis(200), () -> Thread.sleep(5_000));
    }
}
E
  step 'mvn -B -ntp test'
}
case_maven_failsafe() { need mvn; style gha; pom demo "$J5" '
      <plugin>
        <artifactId>maven-failsafe-plugin</artifactId>
        <version>3.2.5</version>
        <executions><execution><goals><goal>integration-test</goal><goal>verify</goal></goals></execution></executions>
      </plugin>'; calculator; good_test
  f $AT/ServiceIT.java <<'E'
package com.example;

import java.net.*;
import org.junit.jupiter.api.Test;

class ServiceIT {
    @Test
    void answers() throws Exception {
        try (Socket s = new Socket("127.0.0.1", 9)) {
            s.getInputStream().read();
        }
    }
}
E
  step 'mvn -B -ntp verify'
}
case_maven_jacoco_coverage() { need mvn; style gha; pom demo "$J5" '
      <plugin>
        <groupId>org.jacoco</groupId><artifactId>jacoco-maven-plugin</artifactId><version>0.8.11</version>
        <executions>
          <execution><goals><goal>prepare-agent</goal></goals></execution>
          <execution><id>check</id><phase>verify</phase><goals><goal>check</goal></goals>
            <configuration><rules><rule><element>BUNDLE</element><limits><limit><counter>LINE</counter><minimum>0.90</minimum></limit></limits></rule></rules></configuration>
          </execution>
        </executions>
      </plugin>'; calculator; good_test
  f $AM/Untested.java <<'E'
package com.example;

public class Untested {
    public int one() { return 1; }
    public int two() { return 2; }
}
E
  step 'mvn -B -ntp verify'
}
case_maven_exec_failure() { need mvn; style plain; pom demo "" '
      <plugin><groupId>org.codehaus.mojo</groupId><artifactId>exec-maven-plugin</artifactId><version>3.2.0</version>
        <configuration><mainClass>com.example.Main</mainClass></configuration></plugin>'
  f $AM/Main.java <<'E'
package com.example;

public class Main {
    public static void main(String[] args) {
        String port = System.getenv("DEMO_PORT");
        System.out.println("port " + Integer.parseInt(port));
    }
}
E
  step 'mvn -B -ntp -q compile exec:java'
}
case_maven_quiet_test() { need mvn; style travis; pom demo "$J5"; calculator; good_test
  f $AT/PercentTest.java <<'E'
package com.example;

import static org.junit.jupiter.api.Assertions.*;
import org.junit.jupiter.api.Test;

class PercentTest {
    @Test
    void listsDiffer() {
        assertArrayEquals(new int[] {1, 2, 3}, new int[] {1, 2, 4});
    }
}
E
  step 'mvn -q test'
}
case_maven_downloads_then_failure() { need mvn; style travis; pom demo "$J5"; calculator; good_test
  sed -i 's/assertEquals(5,/assertEquals(6,/' $AT/CalculatorTest.java
  rm -rf /tmp/build/repository
  step 'mvn -B -Dmaven.repo.local=/tmp/build/repository test'
}
case_maven_release_unsupported() { need mvn; style gha; pom demo; calculator; sed -i 's#release>17<#release>21<#' pom.xml
  step 'mvn -B -ntp compile'
}
case_maven_ok() { need mvn; style gha; pom demo "$J5"; calculator; good_test
  step 'mvn -B -ntp verify'
}
case_maven_ok_scary() { need mvn; style travis; pom demo "$J5"; calculator; good_test
  f $AT/FailureHandlingTest.java <<'E'
package com.example;

import static org.junit.jupiter.api.Assertions.*;
import java.util.logging.*;
import org.junit.jupiter.api.*;

class FailureHandlingTest {
    static final Logger LOG = Logger.getLogger("com.example.Retry");

    @Test
    void retriesAfterConnectionRefused() {
        LOG.log(Level.SEVERE, "FATAL: connection refused, retrying", new java.net.ConnectException("Connection refused"));
        new IllegalStateException("BUILD FAILURE is only simulated here").printStackTrace();
        assertTrue(true);
    }

    @Test
    @Disabled("fails: error on CI")
    void brokenTest() {
        fail("never run");
    }
}
E
  step 'mvn -B -ntp verify'
}
case_maven_ok_flaky() { need mvn; style gha; pom demo "$J5"; calculator; good_test
  f $AT/FlakyTest.java <<'E'
package com.example;

import static org.junit.jupiter.api.Assertions.*;
import java.nio.file.*;
import org.junit.jupiter.api.Test;

class FlakyTest {
    @Test
    void worksTheSecondTime() throws Exception {
        Path mark = Path.of("target/flaky-mark");
        if (!Files.exists(mark)) {
            Files.createFile(mark);
            fail("first attempt fails");
        }
    }
}
E
  step 'mvn -B -ntp verify -Dsurefire.rerunFailingTestsCount=2'
}
case_maven_test_failure_ignored() { need mvn; style jenkins; pom demo "$J5"; calculator; good_test
  sed -i 's/assertEquals(5,/assertEquals(6,/' $AT/CalculatorTest.java
  step 'mvn -B -ntp test -Dmaven.test.failure.ignore=true'
}
