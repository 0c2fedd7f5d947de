package jianyi.activity.group;

/** A deputy whom an office may call or take into a group. @param label 何采芹（第一代表团） */
public record Candidate(String person, String name, String label, Level level) {}
