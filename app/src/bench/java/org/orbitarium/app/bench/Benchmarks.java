package org.orbitarium.app.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.orbitarium.app.StageRates;
import org.orbitarium.app.Starts;
import org.orbitarium.app.Turns;
import org.orbitarium.app.performance.MachineLoad;
import org.orbitarium.app.performance.PerformanceFile;

/**
 * Runs all benchmarks, or those that {@code -Dbench.include=REGEX} names, and measures the start and a turn of the dial; writes what was
 * found.
 */
public final class Benchmarks {

    private static final int MEDIAN = 50;

    private Benchmarks() {
    }

    /** Runs; {@code -Dbench.quick=true} only shows that everything works. */
    public static void main(String[] arguments) throws RunnerException, IOException, InterruptedException {
        boolean quick = Boolean.getBoolean("bench.quick");
        ChainedOptionsBuilder options = new OptionsBuilder().include(System.getProperty("bench.include", ".*")).shouldFailOnError(true)
                .forks(quick ? 1 : 2).warmupIterations(quick ? 1 : 3).measurementIterations(quick ? 1 : 5)
                .warmupTime(TimeValue.milliseconds(quick ? 100 : 500)).measurementTime(TimeValue.milliseconds(quick ? 100 : 500));
        MachineLoad load = MachineLoad.watch();
        List<Map<String, Object>> found = new ArrayList<>();
        for (RunResult result : new Runner(options.build()).run()) {
            found.add(entry(result.getParams(), result.getPrimaryResult()));
        }
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("machine", PerformanceFile.machine());
        section.put("load", load.report());
        section.put("quick", quick);
        section.put("results", found);
        PerformanceFile.put("benchmarks", section);
        if (!quick) {
            Starts.measure().ifPresent(start -> PerformanceFile.put("start", start));
            StageRates.measure().ifPresent(stage -> PerformanceFile.put("stage", stage));
            Turns.measure().ifPresent(turns -> PerformanceFile.put("turns", turns));
        }
    }

    private static Map<String, Object> entry(BenchmarkParams params, Result<?> result) {
        Map<String, Object> entry = new LinkedHashMap<>();
        String name = params.getBenchmark();
        entry.put("name", name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1));
        params.getParamsKeys().forEach(key -> entry.put(key, params.getParam(key)));
        entry.put("unit", result.getScoreUnit());
        entry.put("median", result.getStatistics().getPercentile(MEDIAN));
        entry.put("mean", result.getScore());
        entry.put("least", result.getStatistics().getMin());
        entry.put("most", result.getStatistics().getMax());
        entry.put("measured", result.getSampleCount());
        return entry;
    }
}
