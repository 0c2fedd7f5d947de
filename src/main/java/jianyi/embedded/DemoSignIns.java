package jianyi.embedded;

import java.util.List;

/**
 * What the start banner says about signing in to the demo; a bean of this type exists only where the demo does.
 *
 * @param lines users and password, in Chinese and English, each at most about 100 columns
 */
public record DemoSignIns(List<String> lines) {}
