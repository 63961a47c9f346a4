package dev.backlight;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.VariableElement;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// The sentences that the sources below the views can say, found by the compiler itself.
///
/// A sentence begins as the message of an exception that people are shown, or as the text of something that
/// `storage` or `model` call a `problem` (what `training` calls so is a key). What the code joins to it is a place,
/// `{0}`; where that is a text of the code as well (a helper's argument, a field, what a method gives), it is
/// followed and is a sentence of its own.
final class SourceSentences {
    private static final Set<String> PASSED_ON = Set.of("getMessage", "problem");

    private static final Path SOURCES = Path.of("src/main/java/dev/backlight");
    private static final List<String> FLOORS =
            List.of("math", "engine", "data", "glass", "training", "analysis", "storage", "model");

    /// Where a value stands in a template that is not numbered yet.
    private static final String PLACE = "\0";

    private static final Pattern FORMAT = Pattern.compile("%(?:[,.\\d]*[sdf])");

    /// What has none of these is nothing but values.
    private static final Pattern WORDS = Pattern.compile("[A-Za-z]{2}|\"");

    private final SourceIndex index;
    private final Trees trees;
    private final Set<Tree> followed = new HashSet<>();
    private final Map<String, String> found = new TreeMap<>();
    private final Set<String> unread = new TreeSet<>();

    private SourceSentences(JavacTask task) throws IOException {
        index = new SourceIndex(task);
        trees = index.trees();
        for (TreePath message : index.messages()) {
            follow(message);
            if (texts(message).contains(PLACE) && sources(message).isEmpty() && !isPassedOn(message)) {
                unread.add(fileOf(message) + ": " + message.getLeaf());
            }
        }
    }

    /// Every template with the file it was found in, in the order of the alphabet.
    Map<String, String> found() {
        return found;
    }

    /// Messages that are put together in a way that is not understood here, with their file.
    Set<String> unread() {
        return unread;
    }

    static SourceSentences read() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(said, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    said,
                    List.of(
                            "-proc:none",
                            "--add-modules",
                            "jdk.incubator.vector,javafx.base",
                            "--module-path",
                            System.getProperty("jdk.module.path"),
                            "--class-path",
                            System.getProperty("java.class.path")),
                    null,
                    files.getJavaFileObjectsFromPaths(sources()));
            SourceSentences read = new SourceSentences(task);
            said.getDiagnostics().stream()
                    .filter(one -> one.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                    .findFirst()
                    .ifPresent(error -> {
                        throw new IllegalStateException(error.toString());
                    });
            return read;
        }
    }

    private static Collection<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String floor : FLOORS) {
            try (Stream<Path> files = Files.walk(SOURCES.resolve(floor))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    /// Adds what an expression can say, and what is said in its places.
    private void follow(TreePath path) {
        if (!followed.add(path.getLeaf())) {
            return;
        }
        for (String text : texts(path)) {
            if (WORDS.matcher(text).find()) {
                found.putIfAbsent(numbered(text), fileOf(path));
            }
        }
    }

    private static String fileOf(TreePath path) {
        return SOURCES.relativize(
                        Path.of(path.getCompilationUnit().getSourceFile().getName()))
                .toString()
                .replace('\\', '/');
    }

    /// The message of another exception, or a problem told elsewhere: it was found there, or is the system's.
    private static boolean isPassedOn(TreePath message) {
        return message.getLeaf() instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select
                && PASSED_ON.contains(select.getIdentifier().toString());
    }

    private static String numbered(String text) {
        StringBuilder template = new StringBuilder();
        int place = 0;
        for (char c : text.strip().toCharArray()) {
            template.append(c == '\0' ? "{" + place++ + "}" : String.valueOf(c));
        }
        return template.toString();
    }

    /// Every text an expression can be, with [#PLACE] for values.
    private List<String> texts(TreePath path) {
        return switch (path.getLeaf()) {
            case LiteralTree literal ->
                literal.getValue() == null ? List.of() : List.of(String.valueOf(literal.getValue()));
            case ParenthesizedTree inner -> texts(new TreePath(path, inner.getExpression()));
            case BinaryTree sum
            when sum.getKind() == Tree.Kind.PLUS && index.isText(path) ->
                joined(
                        texts(new TreePath(path, sum.getLeftOperand())),
                        texts(new TreePath(path, sum.getRightOperand())));
            case ConditionalExpressionTree either
            when index.isText(path) -> {
                List<String> both = new ArrayList<>(texts(new TreePath(path, either.getTrueExpression())));
                both.addAll(texts(new TreePath(path, either.getFalseExpression())));
                yield both;
            }
            case MethodInvocationTree call when formatted(path, call) != null -> formatted(path, call);
            default -> {
                if (index.isText(path)) {
                    sources(path).forEach(this::follow);
                }
                yield List.of(PLACE);
            }
        };
    }

    private static List<String> joined(List<String> left, List<String> right) {
        return left.stream()
                .flatMap(first -> right.stream().map(second -> first + second))
                .toList();
    }

    /// The texts of `"…%d…".formatted(…)`, null for any other call.
    private List<String> formatted(TreePath path, MethodInvocationTree call) {
        if (!(call.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().contentEquals("formatted")
                && select.getExpression() instanceof LiteralTree literal)) {
            return null;
        }
        List<String> whole = List.of("");
        Matcher places = FORMAT.matcher((String) literal.getValue());
        int from = 0;
        int argument = 0;
        while (places.find()) {
            String before = ((String) literal.getValue()).substring(from, places.start());
            whole = joined(
                    joined(whole, List.of(before)),
                    texts(new TreePath(path, call.getArguments().get(argument++))));
            from = places.end();
        }
        return joined(whole, List.of(((String) literal.getValue()).substring(from)));
    }

    /// Where the text of an expression comes from, if the sources say so.
    private List<TreePath> sources(TreePath path) {
        return switch (path.getLeaf()) {
            case IdentifierTree _ -> sourcesOf(trees.getElement(path));
            case MemberSelectTree _ -> sourcesOf(trees.getElement(path));
            case MethodInvocationTree call -> {
                Element method = trees.getElement(new TreePath(path, call.getMethodSelect()));
                TreePath declared = method == null ? null : trees.getPath(method);
                yield declared == null ? List.of() : given(declared);
            }
            case SwitchExpressionTree _ -> given(path);
            default -> List.of();
        };
    }

    private List<TreePath> sourcesOf(Element variable) {
        if (variable.getKind() == ElementKind.FIELD
                && ((VariableElement) variable).getConstantValue() instanceof String name
                && !name.contains(" ")) {
            return List.of(); // a name, as of a format, is the same in every language
        }
        return index.given(variable);
    }

    /// What a method returns, or a switch gives.
    private List<TreePath> given(TreePath declared) {
        List<TreePath> given = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitReturn(ReturnTree node, Void unused) {
                given.add(new TreePath(getCurrentPath(), node.getExpression()));
                return null;
            }

            @Override
            public Void visitYield(YieldTree node, Void unused) {
                given.add(new TreePath(getCurrentPath(), node.getValue()));
                return null;
            }

            @Override
            public Void visitCase(com.sun.source.tree.CaseTree node, Void unused) {
                if (node.getBody() instanceof ExpressionTree value) {
                    given.add(new TreePath(getCurrentPath(), value));
                    return null;
                }
                return super.visitCase(node, null);
            }

            @Override
            public Void visitLambdaExpression(LambdaExpressionTree node, Void unused) {
                return null;
            }
        }.scan(declared, null);
        return given;
    }
}
