const {
  SESClient, DescribeActiveReceiptRuleSetCommand, SetActiveReceiptRuleSetCommand,
} = require('@aws-sdk/client-ses');

exports.handler = step(async (event) => {
  const { RuleSetName: ours, TakeOver: takeOver } = event.ResourceProperties;
  const ses = new SESClient({});
  const { Metadata } = await ses.send(new DescribeActiveReceiptRuleSetCommand({}));
  const active = Metadata && Metadata.Name;
  if (event.RequestType === 'Delete') {
    if (active === ours) await ses.send(new SetActiveReceiptRuleSetCommand({}));
    return {};
  }
  const before = event.OldResourceProperties && event.OldResourceProperties.RuleSetName;
  if (active && active !== ours && active !== before && takeOver !== 'true') {
    throw new Error(`Another receipt rule set, "${active}", is active in this region and would stop receiving. `
      + 'Deploy with -c takeOverReceiptRules=true to replace it, or without -c activateReceiptRules=true.');
  }
  if (active !== ours) await ses.send(new SetActiveReceiptRuleSetCommand({ RuleSetName: ours }));
  return {};
});
