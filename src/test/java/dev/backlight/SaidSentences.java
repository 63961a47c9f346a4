package dev.backlight;

import dev.backlight.data.DataException;
import dev.backlight.text.Refusal;
import dev.backlight.text.Sentence;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What the compiled program says: the patterns with which sentences are made. A pattern is a literal and the first
/// argument, so in the compiled code it follows the two instructions that make room for the object.
final class SaidSentences {
    private static final Set<ClassDesc> TELLING =
            Set.of(desc(Sentence.class), desc(Refusal.class), desc(DataException.class));
    private static final ClassDesc PLAIN = desc(IllegalArgumentException.class);

    /// They hand the pattern on.
    private static final Set<String> OWN =
            Set.of(internalName(Sentence.class), internalName(Refusal.class), internalName(DataException.class));

    /// Rooms whose refusals are texts of the screen already.
    private static final Set<String> ON_SCREEN = Set.of("view", "controller", "app");

    private final Map<String, String> patterns = new TreeMap<>();
    private final List<String> withoutPattern = new ArrayList<>();
    private final List<String> untold = new ArrayList<>();

    /// Each pattern and a class that says it.
    Map<String, String> patterns() {
        return patterns;
    }

    /// Classes and methods that make a sentence of something else.
    List<String> withoutPattern() {
        return withoutPattern;
    }

    /// Classes and methods below the views that refuse without a sentence.
    List<String> untold() {
        return untold;
    }

    void readProgram() throws IOException, URISyntaxException {
        Path root = Path.of(Sentence.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                read(ClassFile.of().parse(file));
            }
        }
    }

    void read(ClassModel type) {
        for (MethodModel method : type.methods()) {
            method.code()
                    .ifPresent(code -> read(
                            code,
                            type.thisClass().asInternalName(),
                            method.methodName().stringValue()));
        }
    }

    private void read(CodeModel code, String type, String method) {
        List<Instruction> steps = code.elementStream()
                .filter(Instruction.class::isInstance)
                .map(Instruction.class::cast)
                .toList();
        int literals = 0;
        int made = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof NewObjectInstruction room && i + 2 < steps.size()) {
                ClassDesc what = room.className().asSymbol();
                if (TELLING.contains(what)
                        && steps.get(i + 2) instanceof ConstantInstruction constant
                        && constant.constantValue() instanceof String pattern) {
                    patterns.put(pattern, type);
                    literals++;
                } else if (what.equals(PLAIN) && !ON_SCREEN.contains(room(type))) {
                    untold.add(type + "." + method);
                }
            } else if (steps.get(i) instanceof InvokeInstruction call && makes(call)) {
                made++;
            }
        }
        if (made > literals && !OWN.contains(type)) {
            withoutPattern.add(type + "." + method);
        }
    }

    /// Whether it is a constructor that takes a pattern.
    private static boolean makes(InvokeInstruction call) {
        return call.name().equalsString("<init>")
                && TELLING.contains(call.owner().asSymbol())
                && call.typeSymbol().parameterCount() > 0
                && call.typeSymbol().parameterType(0).equals(ConstantDescs.CD_String);
    }

    /// The package under the root.
    private static String room(String type) {
        String[] names = type.split("/");
        return names.length > 3 ? names[2] : "";
    }

    private static String internalName(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    private static ClassDesc desc(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }
}
