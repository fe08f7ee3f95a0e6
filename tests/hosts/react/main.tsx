/// <reference types="backprop-playground/react" />
import "backprop-playground";
import { useState } from "react";
import { createRoot } from "react-dom/client";

function Week3() {
  const [epoch, setEpoch] = useState(1);
  return (
    <>
      <h1>Week 3</h1>
      <backprop-playground preset="notebook" panels="network,transport" phase="backward" onplayheadchange={({ detail }) => setEpoch(detail.epoch)} />
      <output>Epoch {epoch}</output>
    </>
  );
}

createRoot(document.getElementById("root")!).render(<Week3 />);
