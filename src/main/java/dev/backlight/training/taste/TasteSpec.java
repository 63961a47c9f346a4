package dev.backlight.training.taste;

import dev.backlight.engine.spec.Activation;
import dev.backlight.engine.spec.Architecture;
import dev.backlight.engine.spec.NetworkSpec;
import dev.backlight.engine.spec.ParameterSpec;
import dev.backlight.engine.spec.ParameterSpec.Role;
import java.util.ArrayList;
import java.util.List;

/// The numbers of a recommender: factors and a bias for each person and thing, and the deep head's.
///
/// @param units of the head; 0 for none
/// @param product whether the product of the factors counts
public record TasteSpec(int people, int items, int factors, int units, boolean product) implements Architecture {
    /// Where each of the four matrices is among the parameters.
    static final int PEOPLE = 0;

    static final int ITEMS = 1;
    static final int PEOPLE_BIAS = 2;
    static final int ITEM_BIAS = 3;
    /// Where the head's numbers begin.
    public static final int HEAD = 4;

    /// The network behind the numbers of a person and a thing.
    public NetworkSpec head() {
        return NetworkSpec.mlp(2 * factors, new int[] {units}, Activation.RELU, 1);
    }

    @Override
    public String summary() {
        return people + " × " + items + " – " + factors + (units > 0 ? " – " + units : "") + " – 1";
    }

    @Override
    public List<ParameterSpec> parameters() {
        List<ParameterSpec> all = new ArrayList<>(List.of(
                ParameterSpec.of(Role.WEIGHTS, "people factors", people, factors),
                ParameterSpec.of(Role.WEIGHTS, "item factors", items, factors),
                ParameterSpec.of(Role.BIASES, "people biases", 1, people),
                ParameterSpec.of(Role.BIASES, "item biases", 1, items)));
        if (units > 0) {
            all.addAll(head().parameters());
        }
        return List.copyOf(all);
    }
}
