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
    public static final Map<String, String> NODES = Map.of(
            "graph", "#microscope-graph",
            "formulas", "#microscope-page",
            "network", "#plane-graph",
            "map", "#output-map",
            "lens", "#lens",
            "clock", "#moment",
            "play", "#play",
            "picture", "#canvasPlace",
            "answers", "#barsPlace",
            "digits-network", "#network-graph");

    private LessonParts() {}

    /// Finds a node by a selector.
    @FunctionalInterface
    interface Finder {
        Node find(String selector);
    }

    /// @param names of parts; `unit LAYER UNIT` is one neuron, layer 0 the input
    /// @param microscope null where there is none
    /// @return as many as are there
    /// @throws IllegalArgumentException with one sentence if a name is no part's
    static List<Lit> lit(List<String> names, Microscope microscope, Finder finder) {
        List<Lit> all = new ArrayList<>();
        for (String name : names) {
            if (name.matches("unit \\d+ \\d+")) {
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
            } else {
                throw new Refusal("\"{0}\" is no part of the window: see docs/lessons.md.", name);
            }
        }
        return all;
    }

    /// With what stands over and under a neuron.
    private static Bounds wide(Bounds unit) {
        return new BoundingBox(unit.getMinX() - 8, unit.getMinY() - 24, unit.getWidth() + 16, unit.getHeight() + 48);
    }
}
