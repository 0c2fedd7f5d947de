/**
 * The seam to the process engine: schema, deployment, the door every form passes, retries, answers to bad input. Touches the
 * engine and nothing of the product; the process rooms hand themselves in as {@link jianyi.flow.ProcessRoom}.
 */
package jianyi.flow;
