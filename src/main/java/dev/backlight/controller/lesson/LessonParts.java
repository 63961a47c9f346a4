package dev.backlight.controller.lesson;

import dev.backlight.text.Refusal;
import dev.backlight.view.lesson.Spotlight.Lit;
import dev.backlight.view.microscope.Microscope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;

/// The parts of the window that a step can put into the spotlight, by their names.
public final class LessonParts {
    /// Parts that are nodes of their own.
    private static final Map<String, String> NODES = Map.ofEntries(
            Map.entry("graph", "#microscope-graph"),
            Map.entry("formulas", "#microscope-page"),
            Map.entry("network", "#plane-graph"),
            Map.entry("map", "#output-map"),
            Map.entry("lens", "#lens"),
            Map.entry("clock", "#moment"),
            Map.entry("play", "#play"),
            Map.entry("picture", "#canvasPlace"),
            Map.entry("answers", "#barsPlace"),
            Map.entry("digits-network", "#network-graph"),
            Map.entry("seen", "#seenPlace"),
            Map.entry("chart", "#labChart"),
            Map.entry("panel", "#labPanel"));

    private static final String UNIT = "unit \\d+ [1-9]\\d*";

    private LessonParts() {}

    /// @throws IllegalArgumentException with one sentence if a name is no part's
    public static void check(String name) {
        if (!name.matches(UNIT) && !NODES.containsKey(name)) {
            throw new Refusal("\"{0}\" is no part of the window: see docs/lessons.md.", name);
        }
    }

    /// Finds a node by a selector.
    @FunctionalInterface
    interface Finder {
        Node find(String selector);
    }

    /// @param names of parts; `unit LAYER UNIT` is one neuron, layer 0 the input
    /// @param microscope null where there is none
    /// @return as many as are there
    static List<Lit> lit(List<String> names, Microscope microscope, Finder finder) {
        List<Lit> all = new ArrayList<>();
        for (String name : names) {
            if (name.matches(UNIT)) {
                String[] words = name.split(" ");
                int level = Integer.parseInt(words[1]);
                int unit = Integer.parseInt(words[2]) - 1;
                Node graph = microscope == null ? null : finder.find("#microscope-graph");
                if (graph != null) {
                    all.add(new Lit(graph, () -> microscope.place(level, unit).map(LessonParts::wide)));
                }
            } else if (NODES.containsKey(name)) {
                Node node = finder.find(NODES.get(name));
                if (node != null) {
                    all.add(Lit.all(node));
                }
            }
        }
        return all;
    }

    /// With what stands over and under a neuron.
    private static Bounds wide(Bounds unit) {
        return new BoundingBox(unit.getMinX() - 8, unit.getMinY() - 24, unit.getWidth() + 16, unit.getHeight() + 48);
    }
}
