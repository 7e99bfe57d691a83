<?php
// Signs as servers of the gateway's family do. In: a list of {call, key, fields, pair}. Out: their signatures.

$deposit = ['pay_memberid', 'pay_orderid', 'pay_applydate', 'pay_bankcode', 'pay_notifyurl',
    'pay_callbackurl', 'pay_userid', 'pay_amount'];

function joined(array $fields, callable $keep): string
{
    global $pair;
    ksort($fields, SORT_STRING);
    $text = '';
    foreach ($fields as $name => $value) {
        if ($keep($value)) {
            $text .= "$name$pair$value&";
        }
    }
    return $text;
}

$signatures = [];
foreach (json_decode(stream_get_contents(STDIN), true, 512, JSON_THROW_ON_ERROR) as $case) {
    $fields = array_diff_key($case['fields'], ['pay_md5sign' => 1, 'sign' => 1]);
    $pair = $case['pair'] ?? '=';
    $notBlank = fn($value) => $value !== '';
    $text = match ($case['call']) {
        // read one by one through a filter that escapes HTML, numbers cast
        'deposit' => joined([
            'pay_memberid' => intval($fields['pay_memberid']),
            'pay_bankcode' => intval($fields['pay_bankcode']),
        ] + array_map(
            fn($value) => htmlspecialchars($value, ENT_QUOTES),
            array_intersect_key($fields, array_flip($deposit))), $notBlank),
        // everything that was posted, without what PHP calls empty
        'payout' => joined($fields, fn($value) => !empty($value)),
        'sent' => joined(array_diff_key($fields, ['attach' => 1]), fn($value) => !empty($value)),
        'plain' => joined($fields, $notBlank),
    };
    $signatures[] = strtoupper(md5($text . 'key=' . $case['key']));
}
echo json_encode($signatures);
