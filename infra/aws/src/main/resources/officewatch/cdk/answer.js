// Runs one deployment step and tells CloudFormation how it went; an error's message is what a person reads.
const step = (work) => async (event) => {
  let answer;
  try {
    answer = { Status: 'SUCCESS', ...(await work(event)) };
  } catch (error) {
    console.error(error);
    answer = { Status: 'FAILED', Reason: String(error.message).slice(0, 1000) };
  }
  const body = JSON.stringify({
    PhysicalResourceId: event.PhysicalResourceId || event.LogicalResourceId,
    StackId: event.StackId,
    RequestId: event.RequestId,
    LogicalResourceId: event.LogicalResourceId,
    ...answer,
  });
  const told = await fetch(event.ResponseURL, { method: 'PUT', headers: { 'content-type': '' }, body });
  if (!told.ok) throw new Error(`CloudFormation answered ${told.status}`);
};
