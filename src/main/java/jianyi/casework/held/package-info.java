/** What rooms tell of their cases to whoever asks where everything stands 办理进展, as facts to be counted. */
package jianyi.casework.held;
