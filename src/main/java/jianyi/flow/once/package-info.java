/** What the engine's web API would look for anew with every request, found once (ADR 0018). */
package jianyi.flow.once;
