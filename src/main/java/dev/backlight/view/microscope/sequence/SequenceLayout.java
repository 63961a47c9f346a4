package dev.backlight.view.microscope.sequence;

import dev.backlight.glass.sequence.study.Quantity;
import dev.backlight.glass.sequence.study.Role;
import dev.backlight.glass.sequence.study.SequenceStudy;
import dev.backlight.view.microscope.choice.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where the strips of one position stand: each a row below what it is made of.
final class SequenceLayout {
    private static final double LABEL = 52;
    private static final double MOST_CELL = 34;

    private final List<Strip> strips = new ArrayList<>();
    private final Map<Integer, Strip> byQuantity = new HashMap<>();

    /// @param cell width of one number
    /// @param high of the values
    /// @param back height of the strip of ∂L under it
    record Strip(Quantity quantity, double x, double y, double cell, double high, double back) {
        double width() {
            return cell * quantity.width();
        }

        double middle() {
            return x + width() / 2;
        }

        double bottom() {
            return y + high + back + 3;
        }
    }

    SequenceLayout(SequenceStudy study, Focus focus, double width, double top, double bottom) {
        List<Quantity> shown = shown(study, focus);
        Map<Integer, Integer> depths = new HashMap<>();
        TreeMap<Integer, List<Quantity>> rows = new TreeMap<>();
        int queries = 0; // a key and a value stand beside the query, wherever they are from
        for (Quantity one : shown) {
            int depth = 0;
            for (int input : one.rule().inputs()) {
                depth = Math.max(depth, depths.getOrDefault(input, -1) + 1);
            }
            boolean asked = one.role() == Role.KEY || one.role() == Role.VALUE;
            depths.put(one.id(), asked ? queries : focus.sees(one) ? depth : 0);
            queries = one.role() == Role.QUERY ? depth : queries;
            rows.computeIfAbsent(depths.get(one.id()), _ -> new ArrayList<>()).add(one);
        }
        double step = Math.min(92, (bottom - top) / rows.size());
        int at = 0;
        for (List<Quantity> row : rows.values()) {
            place(row, width, top + at * step, step);
            at++;
        }
    }

    /// What is walked through, and what it reads of the step before.
    private static List<Quantity> shown(SequenceStudy study, Focus focus) {
        List<Quantity> seen = study.quantities().stream().filter(focus::sees).toList();
        return study.quantities().stream()
                .filter(one -> focus.sees(one)
                        || !one.isOfHead()
                                && seen.stream()
                                        .anyMatch(user -> user.rule().inputs().contains(one.id()))
                                && one.position() < focus.position())
                .toList();
    }

    private void place(List<Quantity> row, double width, double y, double step) {
        double high = Math.clamp(step * 0.34, 7, 24);
        double back = Math.clamp(step * 0.14, 3, 9);
        double room = (width - 24) / row.size();
        for (int i = 0; i < row.size(); i++) {
            Quantity one = row.get(i);
            double cell = Math.min(MOST_CELL, Math.min(430, room - LABEL - 12) / one.width());
            double left = 12 + i * room + (room - LABEL - cell * one.width()) / 2 + LABEL;
            Strip strip = new Strip(one, left, y, cell, high, back);
            strips.add(strip);
            byQuantity.put(one.id(), strip);
        }
    }

    List<Strip> strips() {
        return strips;
    }

    /// The strip of a quantity; null if it is not shown.
    Strip of(int quantity) {
        return byQuantity.get(quantity);
    }

    /// The number at a point; null for none.
    Spot.Number at(double x, double y) {
        for (Strip strip : strips) {
            boolean within = x >= strip.x() && x < strip.x() + strip.width();
            if (within && y >= strip.y() - 3 && y < strip.bottom() + 3) {
                int k = Math.min(
                        (int) ((x - strip.x()) / strip.cell()), strip.quantity().width() - 1);
                return new Spot.Number(strip.quantity().id(), k);
            }
        }
        return null;
    }
}
