// The web applications warn and sign out like every page of ours.
import '/idle.js';

export default [];
