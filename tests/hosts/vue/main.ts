import { createApp } from "vue";
import Week3 from "./Week3.vue";

createApp(Week3).mount("#root");
