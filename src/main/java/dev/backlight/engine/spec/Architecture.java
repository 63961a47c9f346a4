package dev.backlight.engine.spec;

import dev.backlight.text.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/// What a learner's numbers belong to: a network's description, or several of networks that learn together.
public interface Architecture {
    /// In short, as `784 – 128 – 10`.
    String summary();

    /// Its matrices, in the order in which all numbers of it are kept.
    List<ParameterSpec> parameters();

    /// Networks that learn together, such as a generator and its critic. Their numbers stand one behind the other.
    record Several(List<Member> members) implements Architecture {
        public record Member(String name, Architecture architecture) {}

        public Several {
            members = List.copyOf(members);
        }

        /// Which of all matrices are the first of a network, and of the one behind it.
        ///
        /// @return two indices: from, to
        /// @throws IllegalArgumentException if there is no network of this name
        public int[] range(String name) {
            int from = 0;
            for (Member member : members) {
                int count = member.architecture().parameters().size();
                if (member.name().equals(name)) {
                    return new int[] {from, from + count};
                }
                from += count;
            }
            throw new Refusal("There is no network called \"{0}\" among {1}.", name, summary());
        }

        /// The network of a name.
        ///
        /// @throws IllegalArgumentException if there is none
        public Architecture member(String name) {
            return members.stream()
                    .filter(member -> member.name().equals(name))
                    .findFirst()
                    .map(Member::architecture)
                    .orElseThrow(() -> new Refusal("There is no network called \"{0}\" among {1}.", name, summary()));
        }

        /// The networks' matrices one behind the other, each name behind that of its network: `critic layer 1
        /// weights`.
        @Override
        public List<ParameterSpec> parameters() {
            return members.stream()
                    .flatMap(member -> member.architecture().parameters().stream()
                            .map(parameter -> parameter.in(parameter.layer(), member.name())))
                    .toList();
        }

        @Override
        public String summary() {
            return members.stream()
                    .map(member -> member.name() + " " + member.architecture().summary())
                    .collect(Collectors.joining(", "));
        }
    }
}
