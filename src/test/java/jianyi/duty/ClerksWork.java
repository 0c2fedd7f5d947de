package jianyi.duty;

/** What the clerk's hand does: presses, and characters that are typed and not picked from a list. */
final class ClerksWork {

    private int presses;
    private int characters;

    ClerksWork pressed(int times) {
        presses += times;
        return this;
    }

    ClerksWork typed(String... words) {
        for (String one : words) {
            characters += one.length();
        }
        return this;
    }

    int presses() {
        return presses;
    }

    int characters() {
        return characters;
    }

    @Override
    public String toString() {
        return presses + " presses, " + characters + " characters";
    }
}
