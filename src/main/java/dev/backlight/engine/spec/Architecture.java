package dev.backlight.engine.spec;

import dev.backlight.text.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/// What a learner's numbers belong to: a network's description, or several of networks that learn together.
public interface Architecture {
    /// In short, as `784 – 128 – 10`.
    String summary();

    /// Networks that learn together, such as a generator and its critic. Their numbers stand one behind the other.
    record Several(List<Member> members) implements Architecture {
        /// @param arrays how many arrays of numbers it has
        public record Member(String name, Architecture architecture, int arrays) {}

        public Several {
            members = List.copyOf(members);
        }

        /// Which of all arrays are the first of a network, and of the one behind it.
        ///
        /// @return two indices: from, to
        /// @throws IllegalArgumentException if there is no network of this name
        public int[] range(String name) {
            int from = 0;
            for (Member member : members) {
                if (member.name().equals(name)) {
                    return new int[] {from, from + member.arrays()};
                }
                from += member.arrays();
            }
            throw new Refusal("There is no network called \"{0}\" among {1}.", name, summary());
        }

        @Override
        public String summary() {
            return members.stream()
                    .map(member -> member.name() + " " + member.architecture().summary())
                    .collect(Collectors.joining(", "));
        }
    }
}
