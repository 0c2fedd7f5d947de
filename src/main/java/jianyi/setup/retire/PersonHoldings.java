package jianyi.setup.retire;

import java.util.List;
import jianyi.deputy.Deputy;
import jianyi.office.Post;

/**
 * What a person holds today.
 *
 * @param own open tasks he is named in himself
 * @param inHand open tasks he has claimed
 * @param standIns who stands in for whom, in words
 * @param charges what rooms know of beside, in words
 * @param messages mails and telephone calls that wait for him
 * @param sessions whether he is signed in somewhere
 */
record PersonHoldings(
        List<HeldPost> posts,
        List<Deputy> mandates,
        List<HoldingsFlow.Item> own,
        List<HoldingsFlow.Item> inHand,
        List<String> standIns,
        List<String> charges,
        int messages,
        int sessions) {

    /**
     * A post.
     *
     * @param work whether somebody else can take it over: a seat in the presidium or the committee is held in person
     * @param open tasks that wait for it
     * @param alone whether nobody else can work for it
     */
    record HeldPost(Post post, String title, boolean work, long open, boolean alone) {

        /** Whether work would wait for nobody. */
        public boolean orphaned() {
            return work && open > 0 && alone;
        }
    }

    public boolean nothing() {
        return posts.isEmpty()
                && mandates.isEmpty()
                && own.isEmpty()
                && inHand.isEmpty()
                && standIns.isEmpty()
                && charges.isEmpty()
                && messages == 0
                && sessions == 0;
    }

    public boolean hasWork() {
        return posts.stream().anyMatch(HeldPost::work);
    }
}
