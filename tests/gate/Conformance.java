import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;

/**
 * Proves PDF files against standards. Arguments: the standards with commas, then files. Says what
 * each file breaks, and how many files hold; ends with 1 when one does not.
 */
class Conformance {
    public static void main(String[] arguments) {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        String[] standards = arguments[0].split(",");
        List<String> files = Arrays.asList(arguments).subList(1, arguments.length);
        AtomicInteger holding = new AtomicInteger();
        files.parallelStream().forEach(file -> {
            SortedSet<String> broken = new TreeSet<>();
            for (String standard : standards) {
                prove(file, standard, broken);
            }
            if (broken.isEmpty()) {
                holding.incrementAndGet();
            } else {
                System.out.println(file + "\n  " + String.join("\n  ", broken));
            }
        });
        System.out.println(holding + " of " + files.size() + " hold " + arguments[0]);
        System.exit(holding.get() == files.size() ? 0 : 1);
    }

    private static void prove(String file, String standard, SortedSet<String> broken) {
        PDFAFlavour flavour = PDFAFlavour.fromString(standard);
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(file), flavour)) {
            ValidationResult result = ValidatorFactory.createValidator(flavour, false).validate(parser);
            if (result.isCompliant()) {
                return;
            }
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    broken.add(standard + " " + assertion.getRuleId().getClause() + ": " + assertion.getMessage());
                }
            }
            if (broken.isEmpty()) {
                broken.add(standard + ": not compliant");
            }
        } catch (Exception problem) {
            broken.add(standard + ": " + problem);
        }
    }
}
