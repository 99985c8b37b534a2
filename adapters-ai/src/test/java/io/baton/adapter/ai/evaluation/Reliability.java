package io.baton.adapter.ai.evaluation;

import java.util.Locale;

/** How often the best passage was the right one, by how sure the search was of it. Sure of 0.7 should be right seven times out of ten. */
final class Reliability {

    private static final int BUCKETS = 10;

    private final int[] passages = new int[BUCKETS];
    private final int[] right = new int[BUCKETS];
    private final double[] confidence = new double[BUCKETS];

    void add(double sure, boolean isRight) {
        int bucket = Math.min(BUCKETS - 1, (int) (sure * BUCKETS));
        passages[bucket]++;
        right[bucket] += isRight ? 1 : 0;
        confidence[bucket] += sure;
    }

    /** The mean distance between how sure the search was and how often it was right, each bucket by its passages. */
    double error() {
        double distance = 0;
        int all = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            distance += Math.abs(confidence[bucket] - right[bucket]);
            all += passages[bucket];
        }
        return all == 0 ? 0 : distance / all;
    }

    void print(String title) {
        var lines = new StringBuilder("\n" + title + "\nconfidence  passages  mean  right\n");
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            if (passages[bucket] > 0) {
                lines.append(String.format(
                        Locale.ROOT,
                        "%.1f to %.1f %10d %5.2f %6.2f%n",
                        (double) bucket / BUCKETS,
                        (bucket + 1.0) / BUCKETS,
                        passages[bucket],
                        confidence[bucket] / passages[bucket],
                        (double) right[bucket] / passages[bucket]));
            }
        }
        lines.append(String.format(Locale.ROOT, "mean distance %.3f%n", error()));
        System.out.print(lines);
    }
}
