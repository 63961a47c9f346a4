package dev.backlight.glass.sequence.study;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.LayerSpec;
import dev.backlight.engine.spec.sequence.Reading;
import dev.backlight.engine.spec.sequence.SequenceLayerSpec;
import dev.backlight.engine.spec.sequence.SequenceSpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Lays out all quantities from the tokens of one sequence to the loss of one answer, layer by layer.
final class StudyBuilder {
    /// A position that no later layer asks for.
    private static final int NONE = -1;

    private final SequenceSpec spec;
    private final int[] tokens;
    private final int asked;
    private final List<Quantity> all = new ArrayList<>();
    private int parameter;
    private int head;
    private int norms;
    private int bypasses;

    StudyBuilder(SequenceSpec spec, int[] tokens, int asked) {
        this.spec = spec;
        this.tokens = tokens;
        this.asked = asked;
    }

    List<Quantity> build(int target) {
        int[] rows = new int[tokens.length];
        List<SequenceLayerSpec> layers = spec.layers();
        for (int i = 0; i < layers.size(); i++) {
            boolean mixes = layers.subList(i, layers.size()).stream().anyMatch(StudyBuilder::mixes);
            if (!mixes && rows.length == tokens.length) {
                for (int t = 0; t < rows.length; t++) {
                    rows[t] = t == asked ? rows[t] : NONE;
                }
            }
            rows = layer(layers.get(i), rows, i == layers.size() - 1);
        }
        int logits = rows.length == 1 ? rows[0] : rows[asked];
        int p = add(Role.PROBABILITIES, "p", "", asked, spec.outputs(), new Rule.Softmax(logits));
        add(Role.LOSS, "L", "", asked, 1, new Rule.CrossEntropy(p, target));
        return List.copyOf(all);
    }

    private static boolean mixes(SequenceLayerSpec layer) {
        return switch (layer) {
            case SequenceLayerSpec.Recurrent _, SequenceLayerSpec.Attention _, SequenceLayerSpec.Pool _ -> true;
            case SequenceLayerSpec.Residual(List<SequenceLayerSpec> branch) ->
                branch.stream().anyMatch(StudyBuilder::mixes);
            case SequenceLayerSpec.Embedding _,
                    SequenceLayerSpec.Places _,
                    SequenceLayerSpec.Norm _,
                    SequenceLayerSpec.Rows _ -> false;
        };
    }

    int add(Role role, String sign, String foot, int position, int width, Rule rule) {
        return add(role, sign, foot, position, NONE, width, rule);
    }

    private int add(Role role, String sign, String foot, int position, int ofHead, int width, Rule rule) {
        int id = all.size();
        all.add(new Quantity(id, role, sign, foot, position, ofHead, width, rule));
        return id;
    }

    int width(int quantity) {
        return all.get(quantity).width();
    }

    int nextParameter() {
        return parameter++;
    }

    /// What is made at each position; `NONE` stays.
    private interface Each {
        int make(int position, int row);
    }

    private int[] each(int[] rows, Each each) {
        int[] made = rows.clone();
        for (int t = 0; t < rows.length; t++) {
            if (rows[t] != NONE) {
                made[t] = each.make(rows.length == 1 ? asked : t, rows[t]);
            }
        }
        return made;
    }

    private int[] layer(SequenceLayerSpec layer, int[] rows, boolean last) {
        return switch (layer) {
            case SequenceLayerSpec.Embedding embedding -> {
                int table = parameter++;
                yield IntStream.range(0, tokens.length)
                        .map(t -> add(Role.READ, "x", "", t, embedding.width(), new Rule.Row(table, tokens[t])))
                        .toArray();
            }
            case SequenceLayerSpec.Recurrent recurrent -> new CellBuilder(this, recurrent).build(rows);
            case SequenceLayerSpec.Places(boolean learned) -> {
                int table = learned ? parameter++ : NONE;
                yield each(rows, (t, row) -> placed(t, row, table));
            }
            case SequenceLayerSpec.Attention attention -> attention(attention, rows);
            case SequenceLayerSpec.Norm(boolean centred) -> {
                int gains = parameter++;
                int shifts = centred ? parameter++ : NONE;
                String sign = numbered("N", norms++);
                yield each(
                        rows, (t, row) -> add(Role.NORMALISED, sign, "", t, width(row), new Norm(row, gains, shifts)));
            }
            case SequenceLayerSpec.Residual(List<SequenceLayerSpec> branch) -> {
                int[] inner = rows;
                for (SequenceLayerSpec one : branch) {
                    inner = layer(one, inner, false);
                }
                int[] added = inner;
                String sign = numbered("r", bypasses++);
                yield each(rows, (t, row) -> add(Role.BESIDE, sign, "", t, width(row), sum(row, added[t])));
            }
            case SequenceLayerSpec.Pool(Reading reading) -> pool(reading, rows);
            case SequenceLayerSpec.Rows(LayerSpec inner) -> dense(inner, rows, last);
        };
    }

    /// Several of a kind get a small number at their head.
    private static String numbered(String sign, int before) {
        return before < 9 ? sign + "¹²³⁴⁵⁶⁷⁸⁹".charAt(before) : sign;
    }

    static Rule sum(int... quantities) {
        return new Rule.Products(IntStream.of(quantities)
                .mapToObj(one -> new Rule.Products.Pair(one, NONE))
                .toList());
    }

    private int placed(int position, int row, int table) {
        int width = width(row);
        Rule place = table == NONE ? new Rule.Fixed(sinusoidal(position, width)) : new Rule.Row(table, position);
        int at = add(Role.PLACE, "e", "", position, width, place);
        return add(Role.PLACED, "x", "e", position, width, sum(row, at));
    }

    /// Vaswani et al., 2017, section 3.5.
    private static List<Double> sinusoidal(int position, int width) {
        return IntStream.range(0, width)
                .mapToObj(j -> {
                    double angle = position / Math.pow(10000, (double) (j - j % 2) / width);
                    return j % 2 == 0 ? Math.sin(angle) : Math.cos(angle);
                })
                .toList();
    }

    private int[] attention(SequenceLayerSpec.Attention attention, int[] rows) {
        int first = parameter;
        parameter += attention.places() ? 5 : 4;
        int[] asking = attention.places() ? each(rows, (t, row) -> placed(t, row, first + 4)) : rows;
        int depth = width(rows[0]) / attention.heads();
        List<List<Integer>> mixed = new ArrayList<>();
        for (int h = 0; h < attention.heads(); h++) {
            int at = h * depth;
            int[] q = each(asking, (t, row) -> projected(Role.QUERY, "q", t, row, first, at, depth));
            int[] k = each(asking, (t, row) -> projected(Role.KEY, "k", t, row, first + 1, at, depth));
            int[] v = each(rows, (t, row) -> projected(Role.VALUE, "v", t, row, first + 2, at, depth));
            mixed.add(IntStream.range(0, rows.length)
                    .mapToObj(t -> answers(q[t], t, k, v, attention.causal()))
                    .toList());
            head++;
        }
        return each(rows, (t, row) -> {
            List<Affine.Part> parts = IntStream.range(0, attention.heads())
                    .mapToObj(h -> new Affine.Part(mixed.get(h).get(t), first + 3, "Wₒ", h * depth, 0))
                    .toList();
            return add(Role.TOGETHER, "y", "", t, width(row), new Affine(parts, NONE, 0));
        });
    }

    private int projected(Role role, String sign, int position, int row, int weights, int column, int depth) {
        Affine.Part part = new Affine.Part(row, weights, "W" + sign, 0, column);
        return add(role, sign, "", position, head, depth, new Affine(List.of(part), NONE, 0));
    }

    private int answers(int query, int position, int[] keys, int[] values, boolean causal) {
        int seen = causal ? position + 1 : keys.length;
        List<Integer> k = Arrays.stream(keys).limit(seen).boxed().collect(Collectors.toList());
        List<Integer> v = Arrays.stream(values).limit(seen).boxed().collect(Collectors.toList());
        int scores = add(Role.SCORES, "s", "", position, head, seen, new Rule.Scores(query, k));
        int shares = add(Role.SHARES, "a", "", position, head, seen, new Rule.Softmax(scores));
        return add(Role.MIXED, "o", "", position, head, width(query), new Rule.Mixed(shares, v));
    }

    private int[] pool(Reading reading, int[] rows) {
        return switch (reading) {
            case ASKED -> new int[] {rows[asked]};
            case FIRST -> new int[] {rows[0]};
            case LAST -> new int[] {rows[rows.length - 1]};
            case MEAN -> {
                List<Integer> all = IntStream.of(rows).boxed().toList();
                yield new int[] {add(Role.MEAN, "m", "", asked, width(rows[0]), new Rule.Mean(all))};
            }
        };
    }

    private int[] dense(LayerSpec inner, int[] rows, boolean last) {
        return switch (inner) {
            case LayerSpec.Dense dense -> {
                int weights = parameter++;
                int biases = parameter++;
                String foot = last ? "y" : "d";
                yield each(rows, (t, row) -> {
                    Affine.Part part = new Affine.Part(row, weights, "W" + foot, 0, 0);
                    Rule rule = new Affine(List.of(part), biases, 0);
                    return add(last ? Role.LOGITS : Role.DENSE, "z", foot, t, dense.units(), rule);
                });
            }
            case LayerSpec.Activate(Activation function) ->
                each(rows, (t, row) -> add(Role.ACTIVATED, "f", "", t, width(row), new Rule.Bent(function, row)));
            case LayerSpec.Softmax _ ->
                each(rows, (t, row) -> add(Role.PROBABILITIES, "p", "", t, width(row), new Rule.Softmax(row)));
            default -> rows; // dropout, which is off
        };
    }
}
