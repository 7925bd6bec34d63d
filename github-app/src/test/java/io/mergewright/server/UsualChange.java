package io.mergewright.server;

import java.util.LinkedHashMap;
import java.util.Map;

/** A change of usual size: ten new files of 40 lines each in several languages, in which there is little to complain of. */
final class UsualChange {
    private static final int REPEATS = 5;
    private static final Map<String, String> FUNCTIONS = Map.of(
            "Orders.java",
            """
            class Orders%1$d {
                long total(java.util.List<Long> prices) {
                    long sum = %1$d;
                    for (long price : prices) {
                        sum += price;
                    }
                    return sum;
                } }
            """,
            "orders.py",
            """
            def total_%1$d(prices):
                total = %1$d
                for price in prices:
                    if price is None:
                        continue
                    total += price
                return total

            """,
            "orders.ts",
            """
            export function total%1$d(prices: number[]): number {
              let sum = %1$d;
              for (const price of prices) {
                sum += price;
              }
              return sum;
            }

            """,
            "orders.js",
            """
            export function most%1$d(prices) {
              let most = %1$d;
              for (const price of prices) {
                most = Math.max(most, price);
              }
              return most;
            }

            """,
            "orders.go",
            """
            func total%1$d(prices []int) int {
            \tsum := %1$d
            \tfor _, price := range prices {
            \t\tsum += price
            \t}
            \treturn sum
            }

            """,
            "orders.rb",
            """
            def total_%1$d(prices)
              sum = %1$d
              prices.each do |price|
                sum += price
              end
              sum
            end

            """,
            "orders.kt",
            """
            fun total%1$d(prices: List<Long>): Long {
                var sum = %1$dL
                for (price in prices) {
                    sum += price
                }
                return sum
            }

            """,
            "orders.sh",
            """
            total_%1$d() {
                local sum=%1$d price
                for price in "$@"; do
                    sum=$((sum + price))
                done
                echo "$sum"
            }

            """,
            "orders.yml",
            """
            orders-%1$d:
              currency: EUR
              limit: %1$d
              labels:
                - new
                - paid
                - sent

            """,
            "orders.sql",
            """
            CREATE TABLE orders_%1$d (
                id BIGINT PRIMARY KEY,
                customer BIGINT NOT NULL,
                price BIGINT NOT NULL,
                paid BOOLEAN NOT NULL,
                note VARCHAR(100)
            );

            """);

    private UsualChange() {}

    /** The files of the change with this number, and in one of them a defect. */
    static Map<String, String> number(int number) {
        Map<String, String> files = new LinkedHashMap<>();
        FUNCTIONS.forEach((name, function) -> {
            var text = new StringBuilder();
            for (int repeat = 1; repeat <= REPEATS; repeat++) {
                text.append(function.formatted(number * REPEATS + repeat));
            }
            files.put("change-%d/%s".formatted(number, name), text.toString());
        });
        files.computeIfPresent(
                "change-%d/orders.py".formatted(number),
                (name, text) -> text.replaceFirst("price is None", "price is \"none\""));
        return files;
    }
}
